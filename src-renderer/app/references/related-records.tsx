import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordReference } from '#shared/contract/references.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useGoTo } from '../navigation.ts';
import classes from './references.module.css';

export type Referring = RecordReference['record'];

/** What a record refers to, and under whom it stands; nothing at all where there is neither. */
export function RelatedRecords({ of }: { readonly of: Referring }) {
  const { t } = useTranslation(['references', 'subjects']);
  const core = useCore();
  const goTo = useGoTo();
  const references = useQuery(core.references.listReferences.queryOptions({ input: { of } })).data ?? [];
  const subjects = useQuery(core.subjects.listRecordSubjects.queryOptions({ input: { of: of.kind === 'item' ? { kind: 'item', itemId: of.id } : { kind: 'volume', volumeId: of.id } } })).data ?? [];
  if (references.length + subjects.length === 0) return null;
  return (
    <ul className={classes.related} aria-label={t('list')}>
      {references.map((each) => (
        <li key={`${each.relation} ${each.record.id}`} className={classes.one}>
          <span className={classes.relation}>{t(`relations.${each.relation}`)}</span>
          <button type="button" className={classes.open} title={each.title} onClick={() => { openReferring(goTo, each.record); }}><ReferredName of={each} /></button>
        </li>
      ))}
      {subjects.map(({ subjectId, kind, name }) => (
        <li key={subjectId} className={classes.one}>
          <span className={classes.relation}>{t(`subjects:kinds.${kind}`)}</span>
          <button type="button" className={classes.open} onClick={() => { goTo('subjects', subjectId); }}>{name}</button>
        </li>
      ))}
    </ul>
  );
}

/** Its 档号 of today, its title, and what was noted. */
export function ReferredName({ of: { archivalCode, title, note } }: { readonly of: RecordReference }) {
  const { t } = useTranslation('references');
  return <>{archivalCode === null ? <span className={classes.note}>{t('unnumbered')}</span> : <CodeText>{archivalCode}</CodeText>} {title}{note !== '' && <span className={classes.note}> · {note}</span>}</>;
}

export const openReferring = (goTo: ReturnType<typeof useGoTo>, { kind, id }: Referring): void => { goTo(kind === 'item' ? 'catalogue' : 'volumes', id); };
