import { useScreenParam } from '../../app/navigation.ts';
import { DecideView } from './decide-view.tsx';
import { ExpectedView } from './expected-view.tsx';
import { LogView } from './log-view.tsx';
import { SourcesView } from './sources-view.tsx';
import { TwinsView } from './twins-view.tsx';

/** `/deliveries`: the business systems and their stores · `/log`: what became of each record · `/decide`: what a person decides · `/expected`: what should have come · `/twins`: duplicates over the room. */
export function DeliveriesScreen() {
  const view = useScreenParam();
  if (view === 'log') return <LogView />;
  if (view === 'decide') return <DecideView />;
  if (view === 'expected') return <ExpectedView />;
  if (view === 'twins') return <TwinsView />;
  return <SourcesView />;
}
