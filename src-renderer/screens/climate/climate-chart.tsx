import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { usePreference } from '../../components/stored-preference.ts';
import { BandPanel } from './band-panel.tsx';
import { CHART_PERIODS, spanOf, type ChartPeriod } from './chart-span.ts';
import type { ClimateSeries, RoomClimate } from './room-climate.ts';
import { useClimateWords } from './use-climate-words.ts';
import classes from './chart.module.css';

const MOST_POINTS = 800;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_MS = 28 * DAY_MS;

/** A room's temperature and humidity against its band. The readout is a slider over time: arrows, Home and End walk the points. */
export function ClimateChart({ room }: { readonly room: RoomClimate }) {
  const { t, i18n } = useTranslation('climate');
  const core = useCore();
  const format = useFormat();
  const [period, setPeriod] = usePreference<ChartPeriod>('climatePeriod', 'week');
  const [back, setBack] = useState(0);
  const { fromMs, toMs } = spanOf(period, back, Date.now());
  const { data, error, refetch } = useQuery(core.climate.listSeries.queryOptions({ input: { roomId: room.roomId, from: iso(fromMs), to: iso(toMs), maxPoints: MOST_POINTS } }));
  const english = i18n.language === 'en';
  const timeLabel = useCallback((ms: number, stepMs: number) => axisLabel(ms, stepMs, english), [english]);
  const { limits } = room;
  const noHumidityLimit = limits.humidityMinPct <= 0 && limits.humidityMaxPct >= 100;
  const [marked, setMarked] = useState<number | null>(null);
  const shared = data !== undefined && { at: data.at, fromMs, toMs, dots: data.bucketMs === 0, timeLabel, marked, onMark: setMarked };

  return (
    <section className={classes.chart} aria-busy={data === undefined && error === null} aria-label={t('chart.title', { room: room.roomName })}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('chart.title', { room: room.roomName })}</h2>
        <SegmentedControl
          aria-label={t('chart.period')} value={period} data={CHART_PERIODS.map((name) => ({ value: name, label: t(`chart.periods.${name}`) }))}
          onChange={(value) => { setPeriod(CHART_PERIODS.find((name) => name === value) ?? 'week'); setBack(0); setMarked(null); }}
        />
        <ActionIcon aria-label={t('chart.earlier')} title={t('chart.earlier')} onClick={() => { setBack(back + 1); setMarked(null); }}><IconChevronLeft size={18} stroke={1.5} /></ActionIcon>
        <span className={classes.span}>{format.dateTime(iso(fromMs))} – {format.dateTime(iso(toMs))}</span>
        <ActionIcon aria-label={t('chart.later')} title={t('chart.later')} disabled={back === 0} onClick={() => { setBack(back - 1); setMarked(null); }}><IconChevronRight size={18} stroke={1.5} /></ActionIcon>
        {back > 0 && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { setBack(0); setMarked(null); }}>{t('chart.latest')}</Button>}
      </div>
      {error !== null && <ErrorNotice error={error} onRetry={() => { void refetch(); }} />}
      {data === undefined && error === null && <p className={classes.loading}>{t('chart.loading')}</p>}
      {data?.readings === 0 && <EmptyState title={t('chart.emptyTitle')} detail={t('chart.emptyDetail')} />}
      {data !== undefined && data.readings > 0 && shared !== false && (
        <>
          <Readout series={data} marked={marked} onMark={setMarked} />
          <div className={classes.panels}>
            <BandPanel title={`${t('temperature')} ${english ? '°C' : '℃'}`} mean={data.temperatureC} min={data.temperatureMinC} max={data.temperatureMaxC} bandMin={limits.temperatureMinC} bandMax={limits.temperatureMaxC} {...shared} />
            <BandPanel title={`${t('humidity')} %`} mean={data.humidityPct} min={data.humidityMinPct} max={data.humidityMaxPct} bandMin={noHumidityLimit ? null : limits.humidityMinPct} bandMax={noHumidityLimit ? null : limits.humidityMaxPct} {...shared} />
          </div>
        </>
      )}
    </section>
  );
}

interface ReadoutProps { readonly series: ClimateSeries; readonly marked: number | null; readonly onMark: (index: number | null) => void }

function Readout({ series, marked, onMark }: ReadoutProps) {
  const { t } = useTranslation('climate');
  const format = useFormat();
  const words = useClimateWords();
  const last = series.at.length - 1;
  const index = Math.min(marked ?? lastKnown(series), last);
  const instant = iso(series.at[index] ?? 0);
  const temperature = valueOf(words.temperature, series.temperatureC[index], series.temperatureMinC[index], series.temperatureMaxC[index]);
  const humidity = valueOf(words.humidity, series.humidityPct[index], series.humidityMinPct[index], series.humidityMaxPct[index]);
  const isGap = series.temperatureC[index] === null && series.humidityPct[index] === null;
  const said = isGap ? `${format.dateTime(instant)} ${t('chart.noReading')}` : `${format.dateTime(instant)} ${t('temperature')} ${temperature} ${t('humidity')} ${humidity}`;
  const key = (event: KeyboardEvent): void => {
    const stride = event.shiftKey ? 10 : 1;
    const to = { ArrowRight: index + stride, ArrowUp: index + stride, ArrowLeft: index - stride, ArrowDown: index - stride, PageUp: index + 50, PageDown: index - 50, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMark(Math.max(0, Math.min(last, to)));
  };
  return (
    <div className={classes.readout} role="slider" tabIndex={0} aria-label={t('chart.walk')} aria-valuemin={0} aria-valuemax={last} aria-valuenow={index} aria-valuetext={said} onKeyDown={key}>
      <b>{format.dateTime(instant)}</b>
      {isGap ? <span>{t('chart.noReading')}</span> : <><span>{t('temperature')} <b>{temperature}</b></span><span>{t('humidity')} <b>{humidity}</b></span></>}
      <span className={classes.grow} />
      <span className={classes.aside}>
        {[t('chart.readings', { n: format.number(series.readings) }), series.bucketMs > 0 && t('chart.bucket', { span: series.bucketMs < HOUR_MS ? format.duration(series.bucketMs) : t('chart.hours', { n: format.number(series.bucketMs / HOUR_MS) }) }), series.gaps.length > 0 && t('chart.gaps', { n: series.gaps.length })].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

const iso = (ms: number): string => new Date(ms).toISOString();

function lastKnown({ at, temperatureC, humidityPct }: ClimateSeries): number {
  return Math.max(0, at.findLastIndex((_, index) => temperatureC[index] != null || humidityPct[index] != null));
}

/** The mean, and where they differ the extremes behind it. */
function valueOf(words: (value: number | null) => string, mean: number | null | undefined, min: number | null | undefined, max: number | null | undefined): string {
  const value = words(mean ?? null);
  return min == null || max == null || min === max ? value : `${value} (${words(min)} – ${words(max)})`;
}

function axisLabel(ms: number, stepMs: number, english: boolean): string {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = english ? `${two(at.getMonth() + 1)}-${two(at.getDate())}` : `${at.getMonth() + 1}月${at.getDate()}日`;
  if (stepMs >= MONTH_MS) return english ? `${at.getFullYear()}-${two(at.getMonth() + 1)}` : `${at.getFullYear()}年${at.getMonth() + 1}月`;
  if (stepMs >= DAY_MS || (at.getHours() === 0 && at.getMinutes() === 0)) return day;
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
