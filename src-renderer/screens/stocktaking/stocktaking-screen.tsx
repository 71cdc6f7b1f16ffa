import { useScreenParam } from '../../app/navigation.ts';
import { Desk } from './desk.tsx';
import { Overview } from './overview.tsx';

/** `/stocktaking` · `/stocktaking/<stocktakingId>` · `?shelf=` the shelf that is counted · `?view=differences`. */
export function StocktakingScreen() {
  const stocktakingId = useScreenParam();
  return stocktakingId === null ? <Overview /> : <Desk key={stocktakingId} stocktakingId={stocktakingId} />;
}
