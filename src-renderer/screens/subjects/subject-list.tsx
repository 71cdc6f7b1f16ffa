import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '#shared/contract/subjects.ts';
import { SUBJECT_KINDS, type SubjectKind } from '#shared/domain/subject.ts';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { SubjectDialog } from './subject-dialog.tsx';
import classes from './subjects.module.css';

const PAGE = 60;

/** Customers, patients, people, organisations, events and projects; items that were chosen in the catalogue wait here to be put under one. */
export function SubjectList() {
  const { t } = useTranslation('subjects');
  const core = useCore();
  const mayEdit = useCan()('catalogue.edit');
  const goTo = useGoTo();
  const pending = (useScreenSearch()['link'] ?? '').split(',').filter(Boolean);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<SubjectKind | null>(null);
  const [opened, setOpened] = useState<'new' | 'duplicates' | null>(null);
  const link = useMutation(core.subjects.linkRecords.mutationOptions({ onError: showFailed }));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.subjects.listSubjects.infiniteOptions({
    input: (cursor: string | null) => ({ kind, words: words.trim() === '' ? null : words.trim(), cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const rows = data?.pages.flatMap((page) => page.rows);
  useShortcut({ keys: 'n', label: t('create'), enabled: mayEdit }, () => { setOpened('new'); });
  const open = ({ subjectId, name }: Pick<Subject, 'subjectId' | 'name'>): void => {
    if (pending.length === 0) { goTo('subjects', subjectId); return; }
    link.mutate({ subjectId, itemIds: pending as never, linked: true }, { onSuccess: ({ changed }) => { showDone(t('linked', { n: changed, name })); goTo('subjects', subjectId); } });
  };
  const columns: readonly ListColumn<Subject>[] = [
    { id: 'name', header: t('name'), render: ({ name, otherNames }) => <>{name} {otherNames.length > 0 && <span className={classes.quiet}>{otherNames.join('、')}</span>}</> },
    { id: 'kind', header: t('kind'), width: '130px', render: (subject) => t(`kinds.${subject.kind}`) },
    { id: 'identifiers', header: t('identifiers'), width: '460px', render: ({ identifiers }) => identifiers.map((each) => `${t(`identifierKinds.${each.kind}`)} ${each.value}`).join(' · ') },
  ];
  const create = mayEdit && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('create')}</Button>;
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('catalogue'); }}>{t('toCatalogue')}</Button>
        <Button variant="default" onClick={() => { setOpened('duplicates'); }}>{t('duplicates.button')}</Button>
        {((rows?.length ?? 0) > 0 || words !== '') && create}
      </PageHeading>
      <div className={classes.body}>
        {pending.length > 0 && <div className={classes.pending} role="status"><span className={classes.grow}>{t('pending', { n: pending.length })}</span><Button variant="default" size="compact-sm" onClick={() => { goTo('catalogue'); }}>{t('pendingClear')}</Button></div>}
        <div className={classes.bar}>
          <SearchInput label={t('search')} value={words} onChange={setWords} />
          <Select aria-label={t('kind')} placeholder={t('allKinds')} clearable value={kind} data={SUBJECT_KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))} onChange={(next) => { setKind(SUBJECT_KINDS.find((each) => each === next) ?? null); }} />
        </div>
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && <EmptyState title={words === '' ? t('empty.title') : t('empty.filtered')} detail={t('empty.detail')} {...(create !== false && { action: create })} />}
        {rows !== undefined && rows.length > 0 && <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ subjectId }) => subjectId} onOpen={open} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {opened === 'new' && <SubjectDialog subject={null} onClose={() => { setOpened(null); }} onSaved={open} />}
      {opened === 'duplicates' && <DuplicatesDialog mayEdit={mayEdit} onClose={() => { setOpened(null); }} />}
    </div>
  );
}
