import { useScreenParam } from '../../app/navigation.ts';
import { SubjectList } from './subject-list.tsx';
import { SubjectView } from './subject-view.tsx';

/** `/subjects` · `/subjects/<subjectId>` · `?link=` ids of items, joined with commas, that are to be put under a subject. */
export function SubjectsScreen() {
  const subjectId = useScreenParam();
  return subjectId === null ? <SubjectList /> : <SubjectView key={subjectId} subjectId={subjectId} />;
}
