import { useScreenParam } from '../../app/navigation.ts';
import { VolumeDesk } from './volume-desk.tsx';
import { VolumeList } from './volume-list.tsx';

/** `/volumes` · `/volumes/<volumeId>` · `?file=` ids of items, joined with commas, that are to be filed. */
export function VolumesScreen() {
  const volumeId = useScreenParam();
  return volumeId === null ? <VolumeList /> : <VolumeDesk key={volumeId} volumeId={volumeId} />;
}
