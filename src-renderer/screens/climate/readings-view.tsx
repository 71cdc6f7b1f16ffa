import { Button, SegmentedControl, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '#shared/contract/climate.ts';
import { useCommand } from '../../app/commands.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { LoggerImportDialog } from './logger-import-dialog.tsx';
import type { RoomClimate } from './room-climate.ts';
import { useClimateWords, VERDICT_TONES } from './use-climate-words.ts';
import { useSensors } from './use-sensors.ts';
import classes from './climate.module.css';

const ORIGINS = ['all', 'manual', 'sensor', 'import'] as const;
const STEP = 200;
const MOST = 1000;
/** A reading that took longer to arrive came from a sensor's memory or was entered later. */
const LATE_MS = 5 * 60_000;

/** What was read, newest first: by whom or what, how good, and whether the clock could be trusted. */
export function ReadingsView({ rooms }: { readonly rooms: readonly RoomClimate[] }) {
  const { t } = useTranslation('climate');
  const core = useCore();
  const [roomId, setRoomId] = useState<RoomClimate['roomId'] | null>(null);
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>('all');
  const [day, setDay] = useState<string | null>(null);
  const [limit, setLimit] = useState(STEP);
  const { data, error, refetch } = useQuery({ ...core.climate.listReadings.queryOptions({ input: { roomId, origin, limit, to: day === null ? null : endOfDay(day) } }), placeholderData: (before) => before });
  const columns = useReadingColumns(rooms);
  const mayRecord = useCan()('climate.record');
  const [importing, setImporting] = useState(false);
  useCommand({ id: 'climate-import', label: t('logger.title'), keywords: 'logger csv import daoru jiluyi 记录仪 导入' }, () => { setImporting(true); }, mayRecord);
  return (
    <div className={classes.body}>
      <div className={classes.foot} style={{ padding: 0 }}>
        <Select
          aria-label={t('readings.room')} value={roomId ?? ''} onChange={(value) => { setRoomId(rooms.find((room) => room.roomId === value)?.roomId ?? null); setLimit(STEP); }}
          data={[{ value: '', label: t('readings.allRooms') }, ...rooms.map((room) => ({ value: room.roomId as string, label: room.roomName }))]}
        />
        <SegmentedControl aria-label={t('readings.origin')} value={origin} onChange={(value) => { setOrigin(ORIGINS.find((name) => name === value) ?? 'all'); setLimit(STEP); }} data={ORIGINS.map((name) => ({ value: name, label: t(`readings.${name}`) }))} />
        <DateInput aria-label={t('readings.until')} placeholder={t('readings.until')} value={day} onChange={(value) => { setDay(value); setLimit(STEP); }} valueFormat="YYYY-MM-DD" maxDate={new Date()} clearable w={170} />
        <span className={classes.grow} />
        {data !== undefined && data.length > 0 && <span className={classes.small}>{t('readings.count', { n: data.length })}</span>}
        {data !== undefined && data.length >= limit && limit < MOST && <Button variant="default" onClick={() => { setLimit(limit + STEP); }}>{t('readings.more')}</Button>}
        {mayRecord && <Button variant="default" onClick={() => { setImporting(true); }}>{t('logger.open')}</Button>}
      </div>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {data !== undefined && (
        <div className={classes.table}>
          {data.length === 0 ? <EmptyState title={t('readings.emptyTitle')} detail={t('readings.emptyDetail')} /> : <ListTable label={t('views.readings')} columns={columns} rows={data} rowKey={(reading) => reading.readingId} autoFocus />}
        </div>
      )}
      {importing && <LoggerImportDialog rooms={rooms} onClose={() => { setImporting(false); }} />}
    </div>
  );
}

function useReadingColumns(rooms: readonly RoomClimate[]): readonly ListColumn<Reading>[] {
  const { t } = useTranslation(['climate', 'common']);
  const format = useFormat();
  const words = useClimateWords();
  const { sensors } = useSensors();
  const originOf = (reading: Reading): string => {
    if (reading.origin === 'sensor') return sensors.find(({ deviceId }) => deviceId === reading.deviceId)?.name ?? reading.deviceId ?? t('readings.sensor');
    if (reading.origin === 'import') return t('readings.import');
    return reading.recordedBy === null ? t('readings.manual') : t('readings.by', { name: reading.recordedBy });
  };
  return [
    { id: 'time', header: t('readings.time'), width: '190px', render: (reading) => <span title={isLate(reading) ? t('readings.receivedLate', { time: format.dateTime(reading.receivedAt) }) : undefined}>{format.dateTime(reading.sampledAt)}</span> },
    { id: 'room', header: t('readings.room'), width: '16%', render: (reading) => rooms.find(({ roomId }) => roomId === reading.roomId)?.roomName ?? '' },
    { id: 'temperature', header: t('temperature'), width: '104px', align: 'right', render: (reading) => <span className={classes.code}>{words.temperature(reading.temperatureC)}</span> },
    { id: 'humidity', header: t('humidity'), width: '130px', align: 'right', render: (reading) => <span className={classes.code}>{words.humidity(reading.relativeHumidityPct)}</span> },
    { id: 'verdict', header: t('readings.verdict'), width: '124px', render: (reading) => <StatusMark tone={VERDICT_TONES[reading.verdict]} word={t(`common:status.${reading.verdict}`)} /> },
    { id: 'origin', header: t('readings.origin'), width: '16%', render: (reading) => <span title={reading.rawHex ?? undefined}>{originOf(reading)}</span> },
    {
      id: 'quality', header: t('readings.quality'), width: '170px',
      render: (reading) => (
        <>
          {reading.quality === 'good' ? t('readings.qualities.good') : <StatusMark tone={reading.quality === 'absent' ? 'absent' : 'warning'} word={t(`readings.qualities.${reading.quality}`)} />}
          {reading.clockQuality === 'doubtful' && <> <StatusMark tone="warning" word={t('readings.clockDoubt')} /></>}
        </>
      ),
    },
    { id: 'note', header: t('readings.note'), render: (reading) => <span title={reading.note}>{reading.note}</span> },
  ];
}

/** `2026-11-23` as the last instant of that day on the wall of the room. */
const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();

const isLate = ({ sampledAt, receivedAt }: Reading): boolean => Date.parse(receivedAt) - Date.parse(sampledAt) > LATE_MS;
