import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectId as subjectIdShape, type Subject } from '#shared/contract/subjects.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { AsideSection } from './aside-section.tsx';
import { MoveAsideDialog } from './move-aside-dialog.tsx';
import { SubjectDialog } from './subject-dialog.tsx';
import classes from './subjects.module.css';

type Known = Awaited<ReturnType<MunimentClient['subjects']['getSubject']>>['records'][number];

/** Papers first, then every other carrier in the order in which it comes; volumes whose items differ come last. */
function byCarrier(records: readonly Known[], several: string): [string, Known[]][] {
  const groups = new Map<string, Known[]>();
  for (const record of records) groups.set(record.carrier || several, [...(groups.get(record.carrier || several) ?? []), record]);
  const rank = (carrier: string): number => (carrier === PAPER ? 0 : carrier === several ? 2 : 1);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

/** As the pick list of carriers has it. */
const PAPER = '纸质';

/** One subject: its names and numbers, what was merged into it, and every record of it with its place: the files, drawings, photographs, recordings and objects of one event under one another. */
export function SubjectView({ subjectId }: { readonly subjectId: string }) {
  const { t } = useTranslation(['subjects', 'common']);
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useItemWords();
  const { gloss } = useWordLists();
  const mayEdit = useCan()('catalogue.edit');
  const [asked, setAsked] = useState<'edit' | 'reveal' | 'aside' | Subject | null>(null);
  const id = subjectIdShape.parse(subjectId);
  const { data, error } = useQuery(core.subjects.getSubject.queryOptions({ input: { subjectId: id } }));
  const reveal = useMutation(core.subjects.revealIdentifiers.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const separate = useMutation(core.subjects.separateSubject.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const unlink = useMutation(core.subjects.linkRecords.mutationOptions());
  if (data === undefined) return <ErrorNotice error={error} />;
  const { subject, merged, records, asides } = data;
  const present = records.filter(({ aside }) => aside === null);
  const numbers = (reveal.data ?? subject.identifiers).map((each) => `${t(`identifierKinds.${each.kind}`)} ${each.value}`).join(' · ');
  const remove = ({ kind, id: recordId }: Known): void => { unlink.mutate({ subjectId: subject.subjectId, ...(kind === 'item' ? { itemIds: [recordId as never] } : { volumeIds: [recordId as never] }), linked: false }); };
  const columns: readonly ListColumn<Known>[] = [
    { id: 'code', header: t('column.code'), width: '230px', render: ({ archivalCode, recordGroup }) => <CodeText pending={archivalCode === null}>{archivalCode ?? recordGroup}</CodeText> },
    { id: 'title', header: t('column.title'), render: ({ title, byText }) => <>{title} {byText && <span className={classes.quiet}>{t('byText')}</span>}</> },
    { id: 'level', header: t('column.level'), width: '70px', render: ({ kind }) => t(`levels.${kind}`) },
    { id: 'date', header: t('column.date'), width: '170px', render: ({ date }) => format.described(date) },
    { id: 'place', header: t('column.place'), width: '240px', render: ({ location, boxNumber }) => [location === null ? '' : words.place(location), boxNumber ?? ''].filter((part) => part !== '').join(' · ') },
    ...(mayEdit ? [{ id: 'unlink', header: '', width: '80px', render: (record: Known) => (record.byText ? null : <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { remove(record); }}>{t('unlink')}</Button>) }] : []),
  ];
  return (
    <div className={classes.screen}>
      <PageHeading title={subject.name}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('subjects'); }}>{t('back')}</Button>
        <Button variant="default" onClick={() => { window.print(); }}>{t('print')}</Button>
        {mayEdit && subject.identifiers.some(({ value }) => value.includes('*')) && reveal.data === undefined && <Button variant="default" onClick={() => { setAsked('reveal'); }}>{t('reveal.button')}</Button>}
        {mayEdit && present.length > 0 && <Button variant="default" onClick={() => { setAsked('aside'); }}>{t('aside.button')}</Button>}
        {mayEdit && <Button onClick={() => { setAsked('edit'); }}>{t('common:edit')}</Button>}
      </PageHeading>
      <div className={classes.body}>
        <p>{t(`kinds.${subject.kind}`)}{subject.otherNames.length > 0 && ` · ${subject.otherNames.join('、')}`}{numbers !== '' && ` · ${numbers}`}</p>
        {subject.note !== '' && <p>{subject.note}</p>}
        {merged.map((each) => (
          <p key={each.subjectId} className={classes.quiet}>{t('mergedFrom', { name: each.name })} {mayEdit && <Button variant="default" size="compact-sm" onClick={() => { setAsked(each); }}>{t('separate.button')}</Button>}</p>
        ))}
        <ErrorNotice error={unlink.error} />
        {records.length === 0 ? <EmptyState title={t('noRecords')} detail={t('noRecordsDetail')} />
          : byCarrier(present, t('severalCarriers')).map(([carrier, rows], _index, groups) => (
            <section key={carrier}>
              {groups.length > 1 && <h2 className={classes.carrier}>{carrier} <span className={classes.quiet}>{gloss('carrier', carrier)} {t('carrierCount', { n: rows.length })}</span></h2>}
              <ListTable label={groups.length > 1 ? carrier : t('records')} columns={columns} rows={rows} rowKey={({ kind, id: recordId }) => `${kind} ${recordId}`} onOpen={({ kind, id: recordId }) => { goTo(kind === 'item' ? 'catalogue' : 'volumes', recordId); }} />
            </section>
          ))}
        {asides.map((aside) => (
          <AsideSection key={aside.asideId} aside={aside} mayEdit={mayEdit}>
            <ListTable label={t('aside.heading', { kind: t(`aside.kinds.${aside.kind}`), day: format.described(aside.onDay) })} columns={columns} rows={records.filter((record) => record.aside === aside.asideId)} rowKey={({ kind, id: recordId }) => `${kind} ${recordId}`} onOpen={({ kind, id: recordId }) => { goTo(kind === 'item' ? 'catalogue' : 'volumes', recordId); }} />
          </AsideSection>
        ))}
      </div>
      {asked === 'aside' && <MoveAsideDialog detail={data} onClose={() => { setAsked(null); }} />}
      {asked === 'edit' && <SubjectDialog subject={subject} onClose={() => { setAsked(null); }} onSaved={() => { reveal.reset(); }} />}
      <ConfirmDialog open={asked === 'reveal'} title={t('reveal.title')} detail={t('reveal.detail')} confirmLabel={t('reveal.button')} reason="required" busy={reveal.isPending} error={reveal.error} onClose={() => { setAsked(null); }} onConfirm={(reason) => { reveal.mutate({ subjectId: subject.subjectId, reason }); }} />
      <ConfirmDialog open={typeof asked === 'object' && asked !== null} title={t('separate.title')} detail={t('separate.detail')} confirmLabel={t('separate.button')} reason="required" busy={separate.isPending} error={separate.error} onClose={() => { setAsked(null); }} onConfirm={(reason) => { if (typeof asked === 'object' && asked !== null) separate.mutate({ subjectId: asked.subjectId, reason }); }} />
    </div>
  );
}
