import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { ImportsPanel } from './imports-panel.tsx';
import { LimitsDialog, type LimitPreset } from './limits-dialog.tsx';
import { sameLimits } from './limit-values.ts';
import type { RoomClimate } from './room-climate.ts';
import { SensorsPanel } from './sensors-panel.tsx';
import { useClimateWords } from './use-climate-words.ts';
import classes from './climate.module.css';

const NO_PRESETS: readonly LimitPreset[] = [];

/** The limits of every room with where they come from, and which sensor tells of which room. */
export function RoomsView({ rooms }: { readonly rooms: readonly RoomClimate[] }) {
  const { t, i18n } = useTranslation('climate');
  const core = useCore();
  const mayManage = useCan()('climate.manage');
  const words = useClimateWords();
  const { data: presets = NO_PRESETS, error, refetch } = useQuery(core.climate.listLimitPresets.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<RoomClimate | null>(null);
  const presetOf = (room: RoomClimate): LimitPreset | undefined => presets.find(({ medium }) => medium === room.medium);
  const columns: readonly ListColumn<RoomClimate>[] = [
    { id: 'room', header: t('limits.room'), width: '18%', render: (room) => room.roomName },
    { id: 'medium', header: t('limits.medium'), width: '18%', render: (room) => { const preset = presetOf(room); return preset === undefined ? room.medium : i18n.language === 'en' ? preset.nameEn : preset.nameZh; } },
    { id: 'temperature', header: t('limits.temperature'), width: '110px', render: (room) => <span className={classes.code}>{words.temperatureBand(room.limits)}</span> },
    { id: 'humidity', header: t('limits.humidity'), width: '130px', render: (room) => <span className={classes.code}>{words.humidityBand(room.limits)}</span> },
    { id: 'daily', header: t('limits.daily'), width: '150px', render: ({ limits }) => <span className={classes.code}>{words.temperature(limits.dailyTemperatureC)} / {words.humidity(limits.dailyHumidityPct)}</span> },
    { id: 'source', header: t('limits.source'), render: (room) => { const preset = presetOf(room); return <span title={room.limits.source}>{room.limits.source} <span className={classes.small}>{preset !== undefined && t(sameLimits(preset.limits, room.limits) ? 'limits.ofMedium' : 'limits.own')}</span></span>; } },
    ...(mayManage ? [{ id: 'actions', header: '', width: '160px', align: 'right' as const, render: (room: RoomClimate) => <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setEdited(room); }}>{t('limits.edit')}</Button> }] : []),
  ];
  return (
    <div className={classes.body}>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      <section className={classes.panel} aria-label={t('limits.title')}>
        <div className={classes.panelHead}><h2 className={classes.panelTitle}>{t('limits.title')}</h2><span className={classes.grow} />{!mayManage && <span className={classes.small}>{t('limits.manageOnly')}</span>}</div>
        <ListTable label={t('limits.title')} columns={columns} rows={rooms} rowKey={(room) => room.roomId} {...(mayManage && { onOpen: setEdited })} />
      </section>
      <SensorsPanel rooms={rooms} />
      <ImportsPanel />
      {edited !== null && presets.length > 0 && <LimitsDialog room={edited} presets={presets} onClose={() => { setEdited(null); }} />}
    </div>
  );
}
