import { Button, SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggerPreview } from '#shared/contract/climate.ts';
import { useCore } from '../../client/use-core.ts';
import { DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import type { LoggerFile } from './logger-import-dialog.tsx';
import type { RoomClimate } from './room-climate.ts';
import classes from './climate.module.css';

export interface LoggerReviewProps {
  readonly file: LoggerFile;
  readonly rooms: readonly RoomClimate[];
  readonly onOther: () => void;
  readonly onClose: () => void;
}

type Sensor = LoggerPreview['sensors'][number];
const LEFT_OUT = '';
const ORDERS = ['dayFirst', 'monthFirst'] as const;

/** What the file holds, sensor by sensor, and what could not be read. */
export function LoggerReview({ file, rooms, onOther, onClose }: LoggerReviewProps) {
  const { t } = useTranslation(['climate', 'common']);
  const format = useFormat();
  const core = useCore();
  const [dateOrder, setDateOrder] = useState<(typeof ORDERS)[number] | null>(null);
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const input = { ...file, dateOrder };
  const { data, error } = useQuery(core.climate.previewLoggerFile.queryOptions({ input, placeholderData: keepPreviousData, gcTime: 0 }));
  const run = useMutation(core.climate.importLoggerFile.mutationOptions());
  const withdraw = useMutation(core.climate.withdrawImport.mutationOptions());
  // A logger that was read before hangs where it hung; a new one is placed by a person, unless there is only one room.
  const placeOf = (sensor: Sensor): string => places[sensor.sensor] ?? sensor.lastRoomId ?? (rooms.length === 1 ? rooms[0]?.roomId : undefined) ?? LEFT_OUT;
  const bindings = (data?.sensors ?? []).flatMap((sensor) => { const room = rooms.find(({ roomId }) => roomId === placeOf(sensor)); return room === undefined ? [] : [{ sensor: sensor.sensor, roomId: room.roomId }]; });
  const count = (data?.sensors ?? []).filter((sensor) => placeOf(sensor) !== LEFT_OUT).reduce((sum, { readings, known }) => sum + readings - known, 0);
  const mustAsk = data?.ambiguousDates === true && dateOrder === null;
  const submit = (): void => {
    run.mutate({ ...input, bindings }, {
      onSuccess: (outcome) => {
        onClose();
        showDone(t('logger.done', { n: format.number(outcome.import.added), file: file.fileName }), {
          label: t('common:undo'), run: () => { withdraw.mutate({ importId: outcome.import.importId }, { onError: showFailed }); },
        });
      },
    });
  };
  const columns: readonly ListColumn<Sensor>[] = [
    { id: 'sensor', header: t('logger.sensor'), width: '17%', render: ({ sensor }) => <span title={sensor}>{sensor}</span> },
    { id: 'span', header: t('logger.span'), render: ({ from, to }) => `${format.dateTime(from)} – ${format.dateTime(to)}` },
    {
      id: 'readings', header: t('logger.readings'), width: '20%',
      render: ({ readings, known, differing, absent, gaps }) => (
        <span className={classes.small}>
          {[t('logger.count', { n: format.number(readings) }), known > 0 && t('logger.known', { n: format.number(known) }), differing > 0 && t('logger.differing', { n: format.number(differing) }),
            absent > 0 && t('logger.absent', { n: format.number(absent) }), gaps > 0 && t('logger.gaps', { n: format.number(gaps) })].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    {
      id: 'room', header: t('logger.room'), width: '230px',
      render: (sensor) => (
        <Select
          aria-label={t('logger.roomOf', { sensor: sensor.sensor })} value={placeOf(sensor)} onChange={(value) => { setPlaces({ ...places, [sensor.sensor]: value ?? LEFT_OUT }); }}
          data={[{ value: LEFT_OUT, label: t('logger.leaveOut') }, ...rooms.map(({ roomId, roomName }) => ({ value: roomId as string, label: roomName }))]}
        />
      ),
    },
  ];
  return (
    <form className={classes.form} noValidate onSubmit={(event) => { event.preventDefault(); if (bindings.length > 0 && count > 0 && !mustAsk && !run.isPending) submit(); }}>
      {data !== undefined && (
        <>
          <p>{t('logger.found', { maker: t(`logger.makerNames.${data.maker}`), what: t(data.hasTemperature ? (data.hasHumidity ? 'logger.both' : 'temperature') : 'humidity') })}</p>
          {(data.ambiguousDates || dateOrder !== null) && (
            <div className={classes.asked}>
              <span>{t('logger.ambiguous')}</span>
              <SegmentedControl aria-label={t('logger.dates')} value={dateOrder ?? ''} onChange={(value) => { setDateOrder(ORDERS.find((order) => order === value) ?? null); }} data={ORDERS.map((order) => ({ value: order, label: t(`logger.orders.${order}`) }))} />
            </div>
          )}
          <ListTable label={t('logger.sensors')} columns={columns} rows={data.sensors} rowKey={({ sensor }) => sensor} />
          {data.refusedCount > 0 && (
            <details>
              <summary>{t('logger.refused', { n: format.number(data.refusedCount) })}</summary>
              <ul className={classes.refused}>{data.refused.map(({ line, reason, raw }) => <li key={line}>{t('logger.line', { n: line })} {t(`logger.reasons.${reason}`)} <code>{raw.replaceAll('\t', ' · ')}</code></li>)}</ul>
            </details>
          )}
          <p className={classes.small}>{t('logger.promise')}</p>
        </>
      )}
      <ErrorNotice error={error ?? run.error} />
      <DialogFoot>
        <Button variant="default" onClick={onOther}>{t('logger.other')}</Button>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={run.isPending} disabled={bindings.length === 0 || count === 0 || mustAsk}>{t('logger.submit', { n: format.number(count) })}</Button>
      </DialogFoot>
    </form>
  );
}
