import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { DeviceView } from '#shared/contract/system.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { BindDialog } from './bind-dialog.tsx';
import type { RoomClimate } from './room-climate.ts';
import { HEALTH_TONES } from './sensor-health.ts';
import { useClimateWords } from './use-climate-words.ts';
import { useSensors } from './use-sensors.ts';
import classes from './climate.module.css';

/** Which sensor tells of which room, how it is, and a reading on demand. */
export function SensorsPanel({ rooms }: { readonly rooms: readonly RoomClimate[] }) {
  const { t } = useTranslation('climate');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useClimateWords();
  const { sensors, error, isKnown } = useSensors();
  const [bound, setBound] = useState<DeviceView | null>(null);
  const readNow = useMutation(core.climate.readSensorNow.mutationOptions());
  const mayManage = can('climate.manage');
  const mayRecord = can('climate.record');
  const roomOf = (sensor: DeviceView): RoomClimate | undefined => rooms.find((room) => room.sensors.includes(sensor.deviceId));
  const read = (sensor: DeviceView): void => {
    readNow.mutate({ deviceId: sensor.deviceId }, { onSuccess: ({ temperatureC, relativeHumidityPct }) => { showDone(t('sensors.readDone', { name: sensor.name, temperature: words.temperature(temperatureC), humidity: words.humidity(relativeHumidityPct) })); } });
  };
  const columns: readonly ListColumn<DeviceView>[] = [
    { id: 'name', header: t('sensors.name'), width: '22%', render: (sensor) => <span title={sensor.deviceId}>{sensor.name}</span> },
    { id: 'room', header: t('sensors.room'), width: '20%', render: (sensor) => roomOf(sensor)?.roomName ?? <span className={classes.quiet}>{t('sensors.unbound')}</span> },
    { id: 'health', header: t('sensors.health'), render: (sensor) => <><StatusMark tone={HEALTH_TONES[sensor.health]} word={t(`sensors.healths.${sensor.health}`)} /> <span className={classes.small}>{faultOf(sensor)}</span></> },
    { id: 'since', header: t('sensors.since'), width: '130px', render: (sensor) => <span title={format.dateTime(sensor.since)}>{format.relative(sensor.since)}</span> },
    { id: 'poll', header: t('sensors.poll'), width: '100px', render: (sensor) => format.duration(sensor.pollIntervalMs) },
    {
      id: 'actions', header: '', width: '210px', align: 'right',
      render: (sensor) => (
        <>
          {mayRecord && roomOf(sensor) !== undefined && <Button variant="subtle" color="gray" size="compact-sm" loading={readNow.isPending && readNow.variables.deviceId === sensor.deviceId} onClick={() => { read(sensor); }}>{t('sensors.read')}</Button>}
          {mayManage && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setBound(sensor); }}>{t('sensors.bind')}</Button>}
        </>
      ),
    },
  ];
  return (
    <section className={classes.panel} aria-label={t('sensors.title')}>
      <div className={classes.panelHead}><h2 className={classes.panelTitle}>{t('sensors.title')}</h2></div>
      <ErrorNotice error={error ?? readNow.error} />
      {isKnown && sensors.length === 0 && <EmptyState title={t('sensors.emptyTitle')} detail={t('sensors.emptyDetail')} {...(mayManage && { action: <Button variant="default" onClick={() => { goTo('settings', 'devices'); }}>{t('sensors.toSettings')}</Button> })} />}
      {sensors.length > 0 && <ListTable label={t('sensors.title')} columns={columns} rows={sensors} rowKey={(sensor) => sensor.deviceId} onOpen={(sensor) => { if (mayManage) setBound(sensor); else if (mayRecord && roomOf(sensor) !== undefined) read(sensor); }} />}
      {bound !== null && <BindDialog sensor={bound} rooms={rooms} boundTo={roomOf(bound)?.roomId ?? null} onClose={() => { setBound(null); }} />}
    </section>
  );
}

function faultOf(sensor: DeviceView): string {
  return sensor.errorCode !== null && isErrorCode(sensor.errorCode) ? errorSentences(new MunimentError(sensor.errorCode, { device: sensor.name, deviceId: sensor.deviceId })).what : '';
}
