import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { LineStation } from '#shared/presets/line-preset.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

/** The stations of a line, what each checks and when a batch may leave it; gates, defect codes and the security list. */
export function StationsPanel({ line, onRetire }: { readonly line: ProductionLine; readonly onRetire: () => void }) {
  const { t, i18n } = useTranslation('line');
  const deadline = useDeadlineWords();
  const name = (of: { readonly nameZh: string; readonly nameEn: string }): string => (i18n.language === 'en' ? of.nameEn : of.nameZh);
  const { stations, quality, security } = line.settings;
  const ofPhase = (phase: 'opening' | 'closing'): number => security.filter((item) => item.phase === phase).length;
  const columns: readonly ListColumn<LineStation>[] = [
    { id: 'name', header: t('settings.station'), width: '17%', render: name },
    { id: 'team', header: t('settings.team'), width: '12%', render: ({ team }) => team },
    { id: 'deadline', header: t('settings.deadline'), width: '130px', render: (station) => deadline(station.deadline) },
    { id: 'checks', header: t('settings.checks'), render: ({ checks }) => <span title={checks.map(name).join('\n')}>{checks.map(name).join(t('comma'))}</span> },
    { id: 'leaves', header: t('settings.leaves'), width: '22%', render: ({ leaves }) => leaves.map((condition) => t(`conditions.${condition}`)).join(t('comma')) },
  ];
  return (
    <Panel title={name(line.settings)} actions={<Button variant="default" size="compact-sm" onClick={onRetire}>{t(line.retired ? 'settings.unretire' : 'settings.retire')}</Button>}>
      <ListTable label={t('settings.stations')} columns={columns} rows={stations} rowKey={({ stationKey }) => stationKey} />
      <dl className={classes.rows}>
        <Line label={t('settings.gates')}>{quality.gates.map((gate) => t('settings.gate', { name: name(gate), pct: gate.samplePct })).join(' → ')}<span className={classes.quiet}>{t('settings.pass', { pass: quality.passPct, link: quality.linkPct })}</span></Line>
        <Line label={t('settings.defects')}><span className={classes.wrap}>{quality.defects.map((each) => t('settings.defect', { code: each.code, name: name(each), weight: each.weight })).join(t('comma'))}</span></Line>
        {security.length > 0 && <Line label={t('settings.security')}>{t('settings.securityCount', { opening: ofPhase('opening'), closing: ofPhase('closing') })}</Line>}
      </dl>
    </Panel>
  );
}
