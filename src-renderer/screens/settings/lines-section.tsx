import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { LinePresetDialog } from './line-preset-dialog.tsx';
import { Panel, SectionPage } from './section.tsx';
import { LinePanel } from './line-panel.tsx';
import classes from './settings.module.css';

/** 流水线: which there are, and the stations, gates and lists of the chosen one. */
export function LinesSection() {
  const { t, i18n } = useTranslation(['line', 'settings']);
  const core = useCore();
  const format = useFormat();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'new' | 'retire' | null>(null);
  const { data: all, error, refetch } = useQuery(core.line.listLines.queryOptions({ input: {} }));
  const save = useMutation(core.line.saveLine.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const chosen = all?.find(({ lineId }) => lineId === chosenId) ?? all?.[0];
  const nameOf = ({ settings }: Pick<ProductionLine, 'settings'>): string => (i18n.language === 'en' ? settings.nameEn : settings.nameZh);
  const columns: readonly ListColumn<ProductionLine>[] = [
    { id: 'name', header: t('settings.name'), width: '26%', render: (each) => <>{nameOf(each)} {each.retired && <span className={classes.quiet}>{t('settings.retired')}</span>}</> },
    { id: 'stations', header: t('settings.stations'), width: '80px', align: 'right', render: ({ settings }) => format.number(settings.stations.length) },
    { id: 'open', header: t('settings.open'), width: '110px', align: 'right', render: ({ openBatches }) => format.number(openBatches) },
    { id: 'source', header: t('settings.source'), render: ({ settings }) => <span className={classes.quiet} title={settings.source}>{settings.source}</span> },
  ];
  const create = <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAsked('new'); }}>{t('settings.add')}</Button>;
  return (
    <SectionPage title={t('settings:sections.lines')} actions={(all?.length ?? 0) > 0 && create} error={error} onRetry={() => { void refetch(); }}>
      {all?.length === 0 && <EmptyState title={t('settings.empty')} detail={t('empty.noLineDetail')} action={create} />}
      {all !== undefined && all.length > 0 && <Panel><p className={classes.hint}>{t('settings.detail')}</p><ListTable label={t('settings:sections.lines')} columns={columns} rows={all} rowKey={({ lineId }) => lineId} selectedKey={chosen?.lineId ?? null} onSelect={({ lineId }) => { setChosenId(lineId); }} /></Panel>}
      {chosen !== undefined && <LinePanel key={chosen.lineId} line={chosen} onRetire={() => { setAsked('retire'); }} />}
      {asked === 'new' && <LinePresetDialog taken={(all ?? []).flatMap(({ presetId }) => presetId ?? [])} onClose={() => { setAsked(null); }} onSaved={setChosenId} />}
      {chosen !== undefined && (
        <ConfirmDialog
          open={asked === 'retire'} title={t(chosen.retired ? 'settings.unretireTitle' : 'settings.retireTitle', { name: nameOf(chosen) })} detail={t(chosen.retired ? 'settings.unretireDetail' : 'settings.retireDetail')} confirmLabel={t(chosen.retired ? 'settings.unretire' : 'settings.retire')} busy={save.isPending} error={save.error}
          onClose={() => { setAsked(null); }} onConfirm={() => { save.mutate({ lineId: chosen.lineId, version: chosen.version, settings: chosen.settings, retired: !chosen.retired }); }}
        />
      )}
    </SectionPage>
  );
}
