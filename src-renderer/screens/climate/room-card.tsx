import { useTranslation } from 'react-i18next';
import { rateMouldRisk } from '#shared/domain/climate-derived.ts';
import type { DeviceView } from '#shared/contract/system.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import type { RoomClimate } from './room-climate.ts';
import { HEALTH_TONES } from './sensor-health.ts';
import { ABSENT, useClimateWords, VERDICT_TONES } from './use-climate-words.ts';
import classes from './room-card.module.css';

export interface RoomCardProps {
  readonly room: RoomClimate;
  readonly sensors: readonly DeviceView[];
  /** When the open alarm of the room began, null without one. */
  readonly alarmSince: string | null;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A room now against its band; pressing it shows its chart. */
export function RoomCard({ room, sensors, alarmSince, chosen, onChoose }: RoomCardProps) {
  const { t } = useTranslation(['climate', 'common']);
  const format = useFormat();
  const words = useClimateWords();
  const { latest, limits, derived, verdict } = room;
  return (
    <button type="button" className={classes.card} aria-pressed={chosen} title={t('card.choose', { room: room.roomName })} onClick={onChoose}>
      <span className={classes.head}>
        <span className={classes.name}>{room.roomName}</span>
        <span className={classes.quiet}>{latest === null ? '' : t('card.measured', { relative: format.relative(latest.sampledAt) })}</span>
        <span className={classes.grow} />
        <StatusMark tone={VERDICT_TONES[verdict]} word={t(`common:status.${verdict}`)} />
      </span>
      <span className={classes.values}>
        <span>
          <span className="visually-hidden">{t('temperature')}</span>
          <span className={classes.value}>{words.temperature(latest?.temperatureC ?? null)}</span>
          <span className={classes.quiet}>{t('card.band', { band: words.temperatureBand(limits) })}</span>
        </span>
        <span>
          <span className="visually-hidden">{t('humidity')}</span>
          <span className={classes.value}>{words.humidity(latest?.relativeHumidityPct ?? null)}</span>
          <span className={classes.quiet}>{t('card.band', { band: words.humidityBand(limits) })}</span>
        </span>
      </span>
      <span className={classes.reasons}>
        {latest === null ? `${t('card.none')} · ${t('card.noneDetail')}`
          : [...room.reasons.map(words.reason), verdict !== 'normal' && alarmSince !== null && t('card.outSince', { time: format.dateTime(alarmSince) })].filter(Boolean).join(' · ')
            || t('card.dayRange', { temperature: words.temperature(room.dayRange.temperatureC), humidity: words.humidity(room.dayRange.humidityPct) })}
      </span>
      <span className={classes.derived}>
        <span>{t('card.dewPoint')} <b>{words.temperature(derived.dewPointC)}</b></span>
        <span title={t('card.moistureHint')}>{t('card.moisture')} <b>{words.humidity(derived.equilibriumMoisturePct)}</b></span>
        <span title={t('card.preservationHint')}>{t('card.preservation')} <b>{derived.preservationIndexYears === null ? ABSENT : t('card.years', { n: format.number(derived.preservationIndexYears) })}</b></span>
        <span title={t('card.mouldHint')}>{t('card.mould')} <b>{derived.mouldRiskFactor === null ? ABSENT : t(`card.moulds.${rateMouldRisk(derived.mouldRiskFactor)}`, { n: derived.mouldRiskFactor.toFixed(1) })}</b></span>
      </span>
      <span className={classes.lines}>
        {room.sensors.length === 0 && <span>{t('card.noSensor')}</span>}
        {sensors.map((sensor) => <span key={sensor.deviceId}>{sensor.name} <StatusMark tone={HEALTH_TONES[sensor.health]} word={t(`sensors.healths.${sensor.health}`)} /></span>)}
        {(['morning', 'afternoon'] as const).map((round) => {
          const made = room.roundsToday[round];
          return <span key={round}>{t(`card.${round}`)} {made === null ? t('card.roundOpen') : t('card.roundMade', { time: format.time(made.sampledAt) })}</span>;
        })}
      </span>
    </button>
  );
}
