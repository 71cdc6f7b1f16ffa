import { Checkbox, NativeSelect } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { subjectId } from '#shared/contract/subjects.ts';
import { useCore } from '../../client/use-core.ts';
import { FIND_SORTS, FIND_VIEWS, type Narrowing, type Presentation } from './use-hits.ts';
import classes from './find.module.css';

interface PresentationListProps {
  readonly presentation: Presentation;
  readonly narrowing: Narrowing;
  readonly onPresent: (presentation: Presentation) => void;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** How the answer is given: by item, dossier, customer or along the shelves; in which order; with a mistake overlooked. */
export function PresentationList({ presentation, narrowing, onPresent, onNarrow }: PresentationListProps) {
  const { t } = useTranslation('find');
  const { view, sort, fuzzy } = presentation;
  // One of the register is narrowed to by its id and shown by its name; what only a volume says is its own name.
  const registered = subjectId.safeParse(narrowing.subject);
  const named = useQuery(useCore().subjects.getSubject.queryOptions({ input: registered.success ? { subjectId: registered.data } : skipToken }));
  const subjectName = registered.success ? (named.data?.subject.name ?? '…') : narrowing.subject;
  return (
    <section className={classes.present} aria-label={t('view.label')}>
      <h2 className={classes.facetTitle}>{t('view.label')}</h2>
      <ul className={classes.facetList}>
        {FIND_VIEWS.map((each) => (
          <li key={each}><button type="button" className={classes.facet} aria-pressed={view === each} title={t(`view.${each}Detail`)} onClick={() => { onPresent({ ...presentation, view: each }); }}><span className={classes.facetName}>{t(`view.${each}`)}</span></button></li>
        ))}
      </ul>
      {(narrowing.volume !== null || narrowing.subject !== null) && (
        <button type="button" className={classes.facetMore} onClick={() => { onNarrow({ ...narrowing, volume: null, subject: null }); }}>
          {subjectName === null ? t('view.leaveVolume') : t('view.leaveSubject', { subject: subjectName })}
        </button>
      )}
      <div className={classes.presentFields}>
        {view === 'items' && <NativeSelect size="xs" aria-label={t('sort.label')} value={sort} data={FIND_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} onChange={(event) => { const next = FIND_SORTS.find((each) => each === event.currentTarget.value); if (next !== undefined) onPresent({ ...presentation, sort: next }); }} />}
        <Checkbox size="xs" label={t('fuzzy')} checked={fuzzy} onChange={(event) => { onPresent({ ...presentation, fuzzy: event.currentTarget.checked }); }} />
      </div>
    </section>
  );
}
