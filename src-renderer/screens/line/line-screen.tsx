import { useScreenParam, useScreenSearch } from '../../app/navigation.ts';
import { BatchTable } from './batch-table.tsx';
import { BatchView } from './batch-view.tsx';
import { InspectionView } from './inspection-view.tsx';
import { LineBoard } from './line-board.tsx';
import { LineWall } from './line-wall.tsx';
import { WorkReport } from './work-report.tsx';

/** `/line`: the stations with their batches · `?view=all` every batch · `?view=report` work done · `?view=wall` for a display on the wall · `/line/<batchId>` one batch · `?inspection=<id>` its sample. */
export function LineScreen() {
  const batchId = useScreenParam();
  const search = useScreenSearch();
  const inspection = search['inspection'];
  if (batchId === 'wall' || search['view'] === 'wall') return <LineWall />;
  if (inspection !== undefined && batchId !== null) return <InspectionView key={inspection} inspectionId={inspection} batchId={batchId} />;
  if (batchId !== null) return <BatchView key={batchId} batchId={batchId} />;
  if (search['view'] === 'all') return <BatchTable />;
  if (search['view'] === 'report') return <WorkReport />;
  return <LineBoard chosen={search['items']?.split(',') ?? null} />;
}
