import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BusinessProcess } from '#shared/contract/cases.ts';
import type { ProcessStage } from '#shared/presets/process-preset.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

/** The stages of a process, who does each, how long it may take, and the papers that it must leave behind. */
export function StagesPanel({ process, onRetire, onEdit }: { readonly process: BusinessProcess; readonly onRetire: () => void; readonly onEdit: () => void }) {
  const { t, i18n } = useTranslation('processes');
  const english = i18n.language === 'en';
  const deadline = useDeadlineWords();
  const format = useFormat();
  const { settings } = process;
  const columns: readonly ListColumn<ProcessStage>[] = [
    { id: 'name', header: t('stage'), width: '22%', render: (stage) => (english ? stage.nameEn : stage.nameZh) },
    { id: 'team', header: t('team'), width: '15%', render: ({ team }) => team },
    { id: 'deadline', header: t('deadline'), width: '170px', render: (stage) => deadline(stage.deadline) },
    { id: 'papers', header: t('papers'), render: ({ papers }) => papers.map((paper) => `${english ? paper.nameEn : paper.nameZh}${paper.required ? '' : t('optional')}`).join(t('comma')) },
  ];
  return (
    <Panel title={english ? settings.nameEn : settings.nameZh} actions={<><Button variant="default" size="compact-sm" onClick={onEdit}>{t('edit.button')}</Button><Button variant="default" size="compact-sm" onClick={onRetire}>{t(process.retired ? 'unretire' : 'retire')}</Button></>}>
      {process.coming !== null && <p className={classes.hint}>{t('coming', { day: format.described(process.coming.effectiveFrom) })}</p>}
      <dl className={classes.rows}>
        <Line label={t('addWithin')}>{deadline(settings.addWithin)}</Line>
        <Line label={t('transferWithin')}>{deadline(settings.transferWithin)}</Line>
        <Line label={t('review')}>{t(settings.review ? 'reviewYes' : 'reviewNo')}</Line>
        {settings.ending !== null && <Line label={t('ending')}>{t('endingDays', { n: settings.ending.warnDays })}</Line>}
      </dl>
      <ListTable label={t('stages')} columns={columns} rows={settings.stages} rowKey={({ stageKey }) => stageKey} />
    </Panel>
  );
}
