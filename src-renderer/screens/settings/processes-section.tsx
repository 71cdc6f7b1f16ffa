import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessProcess } from '#shared/contract/cases.ts';
import type { ProcessSettings } from '#shared/presets/process-preset.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { ProcessEditor } from './process-editor.tsx';
import { ProcessPresetDialog } from './process-preset-dialog.tsx';
import { ProcessVersionsPanel } from './process-versions-panel.tsx';
import { Panel, SectionPage } from './section.tsx';
import { StagesPanel } from './stages-panel.tsx';
import classes from './settings.module.css';

const BLANK: ProcessSettings = {
  nameZh: '', nameEn: '', nounZh: '业务单', nounEn: 'Case', source: '', subjectKind: null, recordGroup: 'WS', classCode: '', dossierKind: 'dossier', retention: 'D30', gate: 'reason', review: true, addWithin: { kind: 'hours', hours: 48 }, transferWithin: { kind: 'days', days: 7 }, shelveWithin: null, ending: null,
  stages: [{ stageKey: 'stage1', nameZh: '', nameEn: '', team: '', deadline: null, warnHours: 24, papers: [] }],
};

/** 业务流程: which there are, and the stages and papers of the chosen one. */
export function ProcessesSection() {
  const { t, i18n } = useTranslation(['processes', 'settings']);
  const english = i18n.language === 'en';
  const core = useCore();
  const format = useFormat();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'new' | 'retire' | 'edit' | 'blank' | null>(null);
  const { data: all, error, refetch } = useQuery(core.cases.listProcesses.queryOptions({ input: {} }));
  const save = useMutation(core.cases.saveProcess.mutationOptions({ onSuccess: () => { setAsked(null); } }));
  const chosen = all?.find(({ processId }) => processId === chosenId) ?? all?.[0];
  const nameOf = ({ settings }: Pick<BusinessProcess, 'settings'>): string => (english ? settings.nameEn : settings.nameZh);
  const columns: readonly ListColumn<BusinessProcess>[] = [
    { id: 'name', header: t('name'), render: (each) => <>{nameOf(each)} {each.retired && <span className={classes.quiet}>{t('retired')}</span>}</> },
    { id: 'stages', header: t('stages'), width: '80px', align: 'right', render: ({ settings }) => format.number(settings.stages.length) },
    { id: 'papers', header: t('papers'), width: '110px', align: 'right', render: ({ settings }) => format.number(settings.stages.flatMap(({ papers }) => papers.filter(({ required }) => required)).length) },
    { id: 'gate', header: t('gate'), width: '190px', render: ({ settings }) => t(`gates.${settings.gate}`) },
    { id: 'cases', header: t('openCases'), width: '110px', align: 'right', render: ({ openCases }) => format.number(openCases) },
    { id: 'source', header: t('source'), width: '28%', wideOnly: true, render: ({ settings }) => <span className={classes.quiet}>{settings.source}</span> },
  ];
  const editing = asked === 'blank' ? BLANK : asked === 'edit' ? (chosen?.coming?.settings ?? chosen?.settings) : undefined;
  const close = (): void => { setAsked(null); };
  if (editing !== undefined) {
    return (
      <SectionPage title={t('settings:sections.processes')}>
        <ProcessEditor process={asked === 'edit' ? (chosen ?? null) : null} settings={editing} onClose={close} onSaved={(processId) => { setChosenId(processId); close(); }} />
      </SectionPage>
    );
  }
  const create = <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => { setAsked('new'); }}>{t('add')}</Button>;
  return (
    <SectionPage title={t('settings:sections.processes')} actions={(all?.length ?? 0) > 0 && <><Button variant="default" onClick={() => { setAsked('blank'); }}>{t('blank')}</Button>{create}</>} error={error} onRetry={() => { void refetch(); }}>
      {all?.length === 0 && <EmptyState title={t('empty')} detail={t('detail')} action={create} />}
      {all !== undefined && all.length > 0 && <Panel><p className={classes.hint}>{t('detail')}</p><ListTable label={t('settings:sections.processes')} columns={columns} rows={all} rowKey={({ processId }) => processId} selectedKey={chosen?.processId ?? null} onSelect={({ processId }) => { setChosenId(processId); }} /></Panel>}
      {chosen !== undefined && <StagesPanel key={chosen.processId} process={chosen} onRetire={() => { setAsked('retire'); }} onEdit={() => { setAsked('edit'); }} />}
      {chosen !== undefined && <ProcessVersionsPanel process={chosen} />}
      {asked === 'new' && <ProcessPresetDialog taken={(all ?? []).flatMap(({ presetId }) => presetId ?? [])} onClose={() => { setAsked(null); }} onSaved={setChosenId} />}
      {chosen !== undefined && (
        <ConfirmDialog
          open={asked === 'retire'} title={t(chosen.retired ? 'unretireTitle' : 'retireTitle', { name: nameOf(chosen) })} detail={t(chosen.retired ? 'unretireDetail' : 'retireDetail')} confirmLabel={t(chosen.retired ? 'unretire' : 'retire')} busy={save.isPending} error={save.error}
          onClose={() => { setAsked(null); }} onConfirm={() => { save.mutate({ processId: chosen.processId, version: chosen.version, settings: chosen.settings, retired: !chosen.retired }); }}
        />
      )}
    </SectionPage>
  );
}
