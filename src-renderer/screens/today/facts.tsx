import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useGoTo } from '../../app/navigation.ts';
import { findScreen } from '../../app/screens.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import classes from './today.module.css';

type Today = Awaited<ReturnType<MunimentClient['tasks']['getToday']>>;

const CLIMATE_TONES: Record<Today['climate']['verdict'], StatusTone> = { normal: 'normal', warning: 'warning', out: 'overdue', absent: 'absent' };

/** What is overdue, the climate now, the last contact with head office; below in one line the holdings and one's own day. */
export function Facts() {
  const { t } = useTranslation(['today', 'common']);
  const core = useCore();
  const goTo = useGoTo();
  const { data: today, error, refetch } = useQuery(core.tasks.getToday.queryOptions({ input: {} }));
  if (error !== null) return <div className={classes.pad}><ErrorNotice error={error} onRetry={() => { void refetch(); }} /></div>;
  if (today === undefined) return <div className={classes.facts} aria-busy="true" />;
  return (
    <>
      <section className={classes.facts}>
        <Fact label={t('facts.overdue')} tone={today.overdue > 0 ? 'overdue' : 'normal'} figure={String(today.overdue)} word={today.overdue > 0 ? undefined : t('facts.overdueNone')} detail={t('ofOpen', { n: today.open })} />
        <Fact
          label={t('facts.climate')} tone={CLIMATE_TONES[today.climate.verdict]} word={t(`common:status.${today.climate.verdict}`)} onOpen={findScreen('climate') === undefined ? undefined : () => { goTo('climate'); }}
          detail={today.climate.verdict === 'normal' ? t('facts.climateGood') : today.climate.verdict === 'absent' || today.climate.worstRoom === null ? t('facts.climateAbsent') : t('facts.climateRoom', { room: today.climate.worstRoom })}
        />
        <HeadOffice today={today} />
      </section>
      <Holdings today={today} />
    </>
  );
}

interface FactProps { readonly label: string; readonly tone: StatusTone; readonly figure?: string; readonly word?: string | undefined; readonly detail: string; readonly onOpen?: (() => void) | undefined }

function Fact({ label, tone, figure, word, detail, onOpen }: FactProps) {
  const body: ReactNode = (
    <>
      <span className={classes.factLabel}>{label}</span>
      <span className={classes.factValue}>
        {figure !== undefined && <span className={classes.figure}>{figure}</span>}
        <StatusMark tone={tone} {...(word !== undefined && { word })} />
      </span>
      <span className={classes.factDetail}>{detail}</span>
    </>
  );
  return onOpen === undefined ? <div className={classes.fact}>{body}</div> : <button type="button" className={classes.fact} onClick={onOpen}>{body}</button>;
}

function HeadOffice({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { lastContactAt, waitingOps } = today.headOffice;
  if (lastContactAt === null) return <Fact label={t('facts.headOffice')} tone="absent" word={t('facts.headOfficeNever')} detail={t('facts.headOfficeNeverDetail')} />;
  return <Fact label={t('facts.headOffice')} tone={waitingOps > 0 ? 'warning' : 'normal'} word={format.relative(lastContactAt)} detail={waitingOps > 0 ? t('facts.waiting', { n: waitingOps }) : t('facts.nothingWaiting')} />;
}

function Holdings({ today: { holdings, mine } }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const figures = [
    [holdings.items, t('items')], [holdings.boxes, t('boxes')], [holdings.pages, t('pages')], [holdings.unreadPages, t('unreadPages')], [holdings.unboxedItems, t('unboxed')],
  ] as const;
  return (
    <section className={classes.holdings}>
      <span className={classes.holdingsLabel}>{t('holdings')}</span>
      {figures.map(([value, word]) => <span key={word}><b>{format.number(value)}</b> {word}</span>)}
      <span className={classes.holdingsGap} />
      <span className={classes.holdingsLabel}>{t('mine')}</span>
      <span>{t('itemsCreated', { n: format.number(mine.itemsCreated) })}</span>
      <span>{t('pagesCaptured', { n: format.number(mine.pagesCaptured) })}</span>
    </section>
  );
}
