import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { FONDS_FILE_CATEGORIES } from '#shared/domain/fonds-file.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useFondsChoice } from './fonds-choice.tsx';
import { FondsFileDialog } from './fonds-file-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';

export type FondsFileEntry = Awaited<ReturnType<MunimentClient['schemes']['listFondsFile']>>[number];

/** 全宗卷: what is kept about the fonds itself. */
export function FondsFileSection() {
  const { t } = useTranslation(['settings', 'common']);
  const core = useCore();
  const format = useFormat();
  const mayEdit = useCan()('catalogue.edit');
  const { fonds, choice } = useFondsChoice();
  const [opened, setOpened] = useState<FondsFileEntry | 'new' | null>(null);
  const [removing, setRemoving] = useState<FondsFileEntry | null>(null);
  const remove = useMutation(core.schemes.removeFondsFileEntry.mutationOptions({ onSuccess: () => { setRemoving(null); } }));
  const { data, error, refetch } = useQuery(core.schemes.listFondsFile.queryOptions({ input: fonds === undefined ? skipToken : { fondsId: fonds.fondsId } }));
  const rows = [...(data ?? [])].sort((a, b) => FONDS_FILE_CATEGORIES.indexOf(a.category) - FONDS_FILE_CATEGORIES.indexOf(b.category));
  const columns: readonly ListColumn<FondsFileEntry>[] = [
    { id: 'category', header: t('fondsFile.category'), width: '150px', render: (entry) => t(`fondsFile.categories.${entry.category}`) },
    { id: 'title', header: t('fondsFile.titleField'), render: (entry) => entry.title },
    { id: 'date', header: t('fondsFile.date'), width: '110px', render: (entry) => <CodeText>{entry.date}</CodeText> },
    { id: 'by', header: t('fondsFile.by'), width: '190px', render: (entry) => `${entry.updatedBy} ${format.date(entry.updatedAt)}` },
    ...(mayEdit ? [{ id: 'actions', header: '', width: '110px', align: 'right' as const, render: (entry: FondsFileEntry) => <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setRemoving(entry); }}>{t('fondsFile.remove')}</Button> }] : []),
  ];
  const add = mayEdit && fonds !== undefined && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setOpened('new'); }}>{t('fondsFile.add')}</Button>;
  return (
    <SectionPage title={t('sections.fondsFile')} error={error} onRetry={() => { void refetch(); }} actions={<>{choice}{rows.length > 0 && add}</>}>
      <Panel>
        {fonds === undefined && <EmptyState title={t('fonds.empty')} detail={t('fonds.emptyDetail')} />}
        {data?.length === 0 && <EmptyState title={t('fondsFile.empty')} detail={t('fondsFile.emptyDetail')} {...(add !== false && { action: add })} />}
        {rows.length > 0 && <ListTable label={t('sections.fondsFile')} columns={columns} rows={rows} rowKey={({ entryId }) => entryId} onOpen={setOpened} />}
      </Panel>
      {opened !== null && fonds !== undefined && <FondsFileDialog fonds={fonds} entry={opened === 'new' ? null : opened} readOnly={!mayEdit} onClose={() => { setOpened(null); }} />}
      <ConfirmDialog
        open={removing !== null} title={t('fondsFile.removeTitle', { title: removing?.title ?? '' })} detail={t('fondsFile.removeDetail')} confirmLabel={t('fondsFile.remove')} reason="required" busy={remove.isPending} error={remove.error} onClose={() => { remove.reset(); setRemoving(null); }}
        onConfirm={(reason) => { if (removing !== null) remove.mutate({ entryId: removing.entryId, version: removing.version, reason }); }}
      />
    </SectionPage>
  );
}
