import { Button } from '@mantine/core';
import { IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LineBatch } from '#shared/contract/line.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { toneOfBatch, useLineWords } from './line-words.ts';
import classes from './line-wall.module.css';

const ASK_EVERY_MS = 15_000;
const MOST = 500;

/** 大屏 The line over the whole screen, to be read from three metres: how many batches stand at each station and which are late. No names of people or papers. */
export function LineWall() {
  const { t } = useTranslation('line');
  const core = useCore();
  const goTo = useGoTo();
  const format = useFormat();
  const words = useLineWords();
  const [wanted] = usePreference<string>('line', '');
  const lines = useQuery(core.line.listLines.queryOptions({ input: {} }));
  const usable = lines.data?.filter(({ retired, openBatches }) => !retired || openBatches > 0) ?? [];
  const line = usable.find(({ lineId }) => lineId === wanted) ?? usable[0];
  const { data, error, refetch } = useQuery({ ...core.line.listBatches.queryOptions({ input: { lineId: line?.lineId ?? null, state: 'open', limit: MOST }, refetchInterval: ASK_EVERY_MS, refetchOnMount: 'always' }), enabled: line !== undefined });
  const batches = data?.rows.filter(({ state }) => state !== 'planned') ?? [];
  const running = batches.filter(({ state }) => state === 'running');
  const late = { overdue: running.filter(({ light }) => light === 'overdue').length, warning: running.filter(({ light }) => light === 'warning').length };
  return (
    <div className={classes.wall}>
      <header className={classes.head}>
        <h1 className={classes.title}>{line === undefined ? t('wallView.title') : words.name(line.settings)}</h1>
        <span className={classes.sum} role="status">
          {late.overdue > 0 && <StatusMark tone="overdue" word={t('wallView.overdue', { n: late.overdue })} />}
          {late.warning > 0 && <StatusMark tone="warning" word={t('wallView.warning', { n: late.warning })} />}
          {late.overdue + late.warning === 0 && <StatusMark tone="normal" />}
        </span>
        <span className={classes.grow} />
        <Button variant="subtle" color="gray" leftSection={<IconArrowsMaximize size={16} stroke={1.5} />} onClick={() => { void document.documentElement.requestFullscreen(); }}>{t('wallView.fullScreen')}</Button>
        <Button variant="subtle" color="gray" leftSection={<IconX size={16} stroke={1.5} />} onClick={() => { goTo('line'); }}>{t('wallView.leave')}</Button>
      </header>
      <ErrorNotice error={lines.error ?? error} onRetry={() => { void lines.refetch(); void refetch(); }} />
      {lines.data !== undefined && line === undefined && <p className={classes.none}>{t('empty.noLine')}</p>}
      <ol className={classes.stations} aria-label={t('stations')}>
        {line?.settings.stations.map((station, index) => <WallStation key={station.stationKey} name={words.name(station)} batches={batches.filter(({ position }) => position === index + 1)} format={format} />)}
      </ol>
    </div>
  );
}

const URGENCY = { overdue: 0, warning: 1, normal: 2 } as const;
const SHOWN = 3;

function WallStation({ name, batches, format }: { readonly name: string; readonly batches: readonly LineBatch[]; readonly format: ReturnType<typeof useFormat> }) {
  const { t } = useTranslation('line');
  const shown = batches.toSorted((a, b) => URGENCY[a.light] - URGENCY[b.light] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')).slice(0, SHOWN);
  const worst = batches.some(({ light }) => light === 'overdue') ? 'overdue' : batches.some(({ light }) => light === 'warning') ? 'warning' : undefined;
  return (
    <li className={classes.station} data-light={worst}>
      <span className={classes.name}>{name}</span>
      <span className={classes.count} data-none={batches.length === 0 || undefined}>{batches.length === 0 ? t('wallView.empty') : format.number(batches.length)}</span>
      <span className={classes.pages}>{batches.length > 0 && t('wallView.pages', { n: format.number(batches.reduce((sum, { pages }) => sum + pages, 0)) })}</span>
      <span className={classes.batches}>{shown.map((batch) => <span key={batch.batchId} className={classes.batch}><StatusMark tone={toneOfBatch(batch)} wordHidden /> {batch.number.slice(-4)}</span>)}{batches.length > SHOWN && <span className={classes.batch}>+{batches.length - SHOWN}</span>}</span>
    </li>
  );
}
