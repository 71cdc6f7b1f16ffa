import { useTranslation } from 'react-i18next';
import type { ProductionLine } from '#shared/contract/line.ts';
import type { LineStation } from '#shared/presets/line-preset.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { useDeadlineWords } from '../../components/use-deadline-words.ts';
import { freeKey } from './free-key.ts';
import { PartList } from './part-list.tsx';
import { StationDialog } from './station-dialog.tsx';
import { useLineChange } from './use-line-change.ts';
import { usePartName } from './use-part-name.ts';

/** The stations of a line in their order, what each checks and when a batch may leave it. */
export function StationsPanel({ line }: { readonly line: ProductionLine }) {
  const { t } = useTranslation('line');
  const name = usePartName();
  const deadline = useDeadlineWords();
  const team = useTeamWords();
  const save = useLineChange(line);
  const { stations, quality } = line.settings;
  const columns: readonly ListColumn<LineStation>[] = [
    { id: 'name', header: t('settings.station'), width: '17%', render: name },
    { id: 'team', header: t('settings.team'), width: '12%', render: (station) => team(station.team) },
    { id: 'deadline', header: t('settings.deadline'), width: '170px', render: (station) => deadline(station.deadline) },
    { id: 'checks', header: t('settings.checks'), render: ({ checks }) => <span title={checks.map(name).join('\n')}>{checks.map(name).join(t('comma'))}</span> },
    { id: 'leaves', header: t('settings.leaves'), width: '22%', render: ({ leaves }) => leaves.map((condition) => t(`conditions.${condition}`)).join(t('comma')) },
  ];
  return (
    <PartList
      label={t('settings.stations')} addLabel={t('edit.add')} parts={stations} keyOf={({ stationKey }) => stationKey} columns={columns} least={1} most={20} save={save}
      fresh={() => ({ stationKey: freeKey('station', stations.map(({ stationKey }) => stationKey)), nameZh: '', nameEn: '', team: '', checks: [], handOver: true, otherPerson: false, deadline: null, warnHours: 8, leaves: [], changesFiles: false, accepts: false })}
      onChange={(parts, then) => {
        // Rejected batches go to the station before the one that was taken out, so that the line can be used at once.
        const gone = stations.findIndex(({ stationKey }) => stationKey === quality.returnTo);
        const returnTo = parts.some(({ stationKey }) => stationKey === quality.returnTo) ? quality.returnTo : parts[Math.max(0, gone - 1)]!.stationKey;
        save.run({ stations: [...parts], quality: { ...quality, returnTo } }, then);
      }}
      removal={(station) => ({ title: t('edit.removeTitle', { name: name(station) }), detail: t(station.stationKey === quality.returnTo ? 'edit.removeReturn' : 'edit.removeDetail') })}
      editor={StationDialog}
    />
  );
}
