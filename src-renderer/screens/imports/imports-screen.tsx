import { useScreenParam } from '../../app/navigation.ts';
import { BatchDesk } from './batch-desk.tsx';
import { BatchList } from './batch-list.tsx';

/** `/imports` all batches, and where a file is chosen · `/imports/<importId>` one of them, at the step that it has come to. */
export function ImportsScreen() {
  const importId = useScreenParam();
  return importId === null ? <BatchList /> : <BatchDesk key={importId} importId={importId} />;
}
