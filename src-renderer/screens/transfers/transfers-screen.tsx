import { useScreenParam } from '../../app/navigation.ts';
import { TransferList } from './transfer-list.tsx';
import { TransferView } from './transfer-view.tsx';

/** `/transfers`: the transfer lists · `/transfers/<transferId>`: one, written, counted or signed. */
export function TransfersScreen() {
  const transferId = useScreenParam();
  return transferId === null ? <TransferList /> : <TransferView key={transferId} transferId={transferId} />;
}
