import { useScreenParam } from '../../app/navigation.ts';
import { DispatchList } from './dispatch-list.tsx';
import { DispatchView } from './dispatch-view.tsx';

/** `/dispatches`: what goes out · `/dispatches/<dispatchId>`: one, with each recipient's signature and receipt. */
export function DispatchesScreen() {
  const dispatchId = useScreenParam();
  return dispatchId === null ? <DispatchList /> : <DispatchView key={dispatchId} dispatchId={dispatchId} />;
}
