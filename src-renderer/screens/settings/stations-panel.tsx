import { Button, Select, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import { lineProblems } from '#shared/domain/line-problems.ts';
import type { LineSettings, LineStation } from '#shared/presets/line-preset.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { freeKey } from './free-key.ts';
import { Line, Panel } from './section.tsx';
import { StationDialog } from './station-dialog.tsx';
import classes from './settings.module.css';

/** The stations of a line in their order, what each checks and when a batch may leave it; gates, defect codes and the security list. Enter opens a station, [ and ] move it. */
export function StationsPanel({ line, onRetire }: { readonly line: ProductionLine; readonly onRetire: () => void }) {
  const { t, i18n } = useTranslation('line');
  const core = useCore();
  const deadline = useDeadlineWords();
  const team = useTeamWords();
  const [chosenKey, setChosen] = useState<string | null>(null);
  const [edited, setEdited] = useState<{ readonly station: LineStation; readonly isNew: boolean } | null>(null);
  const [removing, setRemoving] = useState(false);
  const save = useMutation(core.line.saveLine.mutationOptions({ onSuccess: () => { setEdited(null); setRemoving(false); } }));
  const name = (of: { readonly nameZh: string; readonly nameEn: string }): string => (i18n.language === 'en' ? of.nameEn : of.nameZh);
  const { settings } = line;
  const { stations, quality, security } = settings;
  const at = stations.findIndex(({ stationKey }) => stationKey === chosenKey);
  const chosen = stations[at];
  const change = (changes: Partial<LineSettings>): void => { save.mutate({ lineId: line.lineId, version: line.version, settings: { ...settings, ...changes }, retired: line.retired }); };
  // The row that was moved keeps the keyboard: it may want to go further.
  const table = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) table.current?.querySelector<HTMLElement>(`[data-row-key="${chosenKey ?? ''}"]`)?.focus();
    isMoved.current = false;
  }, [stations, chosenKey]);
  const move = (by: 1 | -1): void => {
    const other = stations[at + by];
    if (chosen === undefined || other === undefined || save.isPending) return;
    isMoved.current = true;
    change({ stations: stations.map((each, index) => (index === at ? other : index === at + by ? chosen : each)) });
  };
  const problems = lineProblems(stations, quality.returnTo);
  const ofPhase = (phase: 'opening' | 'closing'): number => security.filter((item) => item.phase === phase).length;
  const fresh = (): LineStation => ({ stationKey: freeKey('station', stations.map(({ stationKey }) => stationKey)), nameZh: '', nameEn: '', team: '', checks: [], handOver: true, otherPerson: false, deadline: null, warnHours: 8, leaves: [], changesFiles: false, accepts: false });
  const columns: readonly ListColumn<LineStation>[] = [
    { id: 'name', header: t('settings.station'), width: '17%', render: name },
    { id: 'team', header: t('settings.team'), width: '12%', render: (station) => team(station.team) },
    { id: 'deadline', header: t('settings.deadline'), width: '170px', render: (station) => deadline(station.deadline) },
    { id: 'checks', header: t('settings.checks'), render: ({ checks }) => <span title={checks.map(name).join('\n')}>{checks.map(name).join(t('comma'))}</span> },
    { id: 'leaves', header: t('settings.leaves'), width: '22%', render: ({ leaves }) => leaves.map((condition) => t(`conditions.${condition}`)).join(t('comma')) },
  ];
  return (
    <Panel title={name(settings)} actions={<Button variant="default" size="compact-sm" onClick={onRetire}>{t(line.retired ? 'settings.unretire' : 'settings.retire')}</Button>}>
      <div className={classes.panelBar}>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} stroke={1.5} />} disabled={stations.length >= 20} onClick={() => { setEdited({ station: fresh(), isNew: true }); }}>{t('edit.add')}</Button>
        <Button size="compact-sm" variant="default" disabled={chosen === undefined} onClick={() => { if (chosen !== undefined) setEdited({ station: chosen, isNew: false }); }}>{t('edit.open')}…</Button>
        <Button size="compact-sm" variant="default" disabled={at <= 0} title="[" leftSection={<IconArrowUp size={14} stroke={1.5} />} onClick={() => { move(-1); }}>{t('edit.earlier')}</Button>
        <Button size="compact-sm" variant="default" disabled={at === -1 || at === stations.length - 1} title="]" leftSection={<IconArrowDown size={14} stroke={1.5} />} onClick={() => { move(1); }}>{t('edit.later')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" disabled={chosen === undefined || stations.length === 1} onClick={() => { setRemoving(true); }}>{t('edit.remove')}…</Button>
      </div>
      {problems.map((problem) => <p key={problem} className={classes.hint} role="status"><StatusMark tone="warning" word={t(`edit.problems.${problem}`)} /></p>)}
      {edited === null && !removing && save.error !== null && <ErrorNotice error={save.error} />}
      <div ref={table}>
        <ListTable
          label={t('settings.stations')} columns={columns} rows={stations} rowKey={({ stationKey }) => stationKey} selectedKey={chosenKey} onSelect={({ stationKey }) => { setChosen(stationKey); }} onOpen={(station) => { setEdited({ station, isNew: false }); }}
          onRowKey={(_row, { key }) => { if (key !== '[' && key !== ']') return false; move(key === '[' ? -1 : 1); return true; }}
        />
      </div>
      <dl className={classes.rows}>
        <Line label={t('settings.gates')}>{quality.gates.map((gate) => t('settings.gate', { name: name(gate), pct: gate.samplePct })).join(' → ')}<span className={classes.quiet}>{t('settings.pass', { pass: quality.passPct, link: quality.linkPct })}</span></Line>
        <Line label={t('edit.returnTo')}><Select aria-label={t('edit.returnTo')} allowDeselect={false} disabled={save.isPending} value={quality.returnTo} data={stations.map((station) => ({ value: station.stationKey, label: name(station) }))} onChange={(next) => { if (next !== null) change({ quality: { ...quality, returnTo: next } }); }} /></Line>
        <Line label={t('edit.checksFirst')}><Switch aria-label={t('edit.checksFirst')} disabled={save.isPending} checked={quality.checksFirst} onChange={(event) => { change({ quality: { ...quality, checksFirst: event.currentTarget.checked } }); }} /><span className={classes.quiet}>{t('edit.checksFirstHint')}</span></Line>
        <Line label={t('settings.defects')}><span className={classes.wrap}>{quality.defects.map((each) => t('settings.defect', { code: each.code, name: name(each), weight: each.weight })).join(t('comma'))}</span></Line>
        {security.length > 0 && <Line label={t('settings.security')}>{t('settings.securityCount', { opening: ofPhase('opening'), closing: ofPhase('closing') })}</Line>}
      </dl>
      {edited !== null && (
        <StationDialog
          station={edited.station} isNew={edited.isNew} busy={save.isPending} error={save.error} onClose={() => { setEdited(null); save.reset(); }}
          onSave={(station) => { change({ stations: edited.isNew ? [...stations.slice(0, at === -1 ? stations.length : at + 1), station, ...stations.slice(at === -1 ? stations.length : at + 1)] : stations.map((each) => (each.stationKey === station.stationKey ? station : each)) }); }}
        />
      )}
      <ConfirmDialog
        open={removing && chosen !== undefined} title={t('edit.removeTitle', { name: chosen === undefined ? '' : name(chosen) })} detail={t(chosen?.stationKey === quality.returnTo ? 'edit.removeReturn' : 'edit.removeDetail')} confirmLabel={t('edit.remove')} busy={save.isPending} error={save.error}
        onClose={() => { setRemoving(false); save.reset(); }}
        onConfirm={() => {
          const left = stations.filter(({ stationKey }) => stationKey !== chosenKey);
          // Rejected batches go to the station before it, so that the line can be used at once.
          change({ stations: left, quality: { ...quality, returnTo: left.some(({ stationKey }) => stationKey === quality.returnTo) ? quality.returnTo : left[Math.max(0, at - 1)]!.stationKey } });
        }}
      />
    </Panel>
  );
}
