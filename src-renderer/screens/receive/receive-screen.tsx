import { useScreenParam } from '../../app/navigation.ts';
import { CaseList } from './case-list.tsx';
import { CaseView } from './case-view.tsx';

/** `/receive`: the cases of the business processes · `/receive/<caseId>`: one with its stages and papers. */
export function ReceiveScreen() {
  const caseId = useScreenParam();
  return caseId === null ? <CaseList /> : <CaseView key={caseId} caseId={caseId} />;
}
