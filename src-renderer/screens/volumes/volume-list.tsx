import { Button } from '@mantine/core';
import { IconPlus, IconTableExport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import { ExportDialog } from '../../app/exports/export-dialog.tsx';
import { useCommand } from '../../app/commands.tsx';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SearchInput } from '../../components/search-input.tsx';
import { useDeed } from './use-deed.tsx';
import { VolumeDialog } from './volume-dialog.tsx';
import { VolumeTable } from './volume-table.tsx';
import classes from './volumes.module.css';

const PAGE = 60;

/** All volumes and projects of the chosen fonds, latest first; items that were chosen in the catalogue wait here to be filed. */
export function VolumeList() {
  const { t } = useTranslation(['volumes', 'exports']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const search = useScreenSearch();
  const pending = (search['file'] ?? '').split(',').filter(Boolean);
  const { current } = useCurrentFonds();
  const [words, setWords] = useState('');
  const [creating, setCreating] = useState(false);
  const [exporting, setExporting] = useState(false);
  const deed = useDeed();
  const filter = { fondsId: current?.fondsId ?? null, words: words.trim() === '' ? null : words.trim() };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(core.arrangement.listVolumes.infiniteOptions({
    input: (cursor: string | null) => ({ filter, cursor, limit: PAGE }), initialPageParam: null, getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before,
  }));
  const mayEdit = can('catalogue.edit');
  const rows = data?.pages.flatMap((page) => page.rows);
  useShortcut({ keys: 'n', label: t('create'), enabled: mayEdit }, () => { setCreating(true); });
  useCommand({ id: 'volume-create', label: t('create'), keywords: t('keywords'), keys: 'n' }, () => { setCreating(true); }, mayEdit);
  const open = (volume: Volume): void => {
    if (pending.length === 0 || volume.level !== 'volume') { goTo('volumes', volume.volumeId); return; }
    deed.perform({ kind: 'file', volumeId: volume.volumeId, itemIds: pending as never, at: null }, t('done.file', { n: pending.length }), () => { goTo('volumes', volume.volumeId); });
  };
  const create = mayEdit && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setCreating(true); }}>{t('create')}</Button>;
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')}>
        <Button variant="subtle" color="gray" onClick={() => { goTo('catalogue'); }}>{t('toCatalogue')}</Button>
        {(rows?.length ?? 0) > 0 && <Button variant="default" leftSection={<IconTableExport size={16} stroke={1.5} />} onClick={() => { setExporting(true); }}>{t('exports:button')}</Button>}
        {((rows?.length ?? 0) > 0 || words !== '') && create}
      </PageHeading>
      <div className={classes.body}>
        {pending.length > 0 && (
          <div className={classes.pending} role="status">
            <span className={classes.grow}>{t('pending', { n: pending.length })}</span>
            <Button variant="default" size="compact-sm" onClick={() => { goTo('catalogue'); }}>{t('pendingClear')}</Button>
          </div>
        )}
        <div className={classes.bar}>
          <SearchInput label={t('searchLabel')} value={words} onChange={setWords} />
        </div>
        <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
        {rows?.length === 0 && (words === '' ? <EmptyState title={t('empty.title')} detail={t('empty.detail')} action={create} /> : <EmptyState title={t('empty.filtered')} detail={t('empty.filteredDetail')} />)}
        {rows !== undefined && rows.length > 0 && <VolumeTable label={t('list')} rows={rows} onOpen={open} />}
        {hasNextPage && <span><Button variant="default" loading={isFetchingNextPage} onClick={() => { void fetchNextPage(); }}>{t('more')}</Button></span>}
      </div>
      {creating && <VolumeDialog volume={null} itemIds={pending} onClose={() => { setCreating(false); }} onDone={(volumeId) => { goTo('volumes', volumeId); }} />}
      {exporting && <ExportDialog view={{ kind: 'volumes', level: 'volume', filter }} count={null} onClose={() => { setExporting(false); }} />}
      {deed.question}
    </div>
  );
}
