import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useFormat } from '../../components/format.ts';
import classes from './registers.module.css';

type Facts = Awaited<ReturnType<MunimentClient['registers']['getYear']>>;

const GAPS_SHOWN = 8;

/** What a year's register adds up to, and the numbers that are missing (缺号). */
export function YearFacts({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const missing = facts.gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const which = facts.gaps.slice(0, GAPS_SHOWN).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(' ');
  return (
    <p className={classes.year} role="status">
      <span>{t('facts.lines', { n: format.number(facts.lines) })}</span>
      {facts.unfiled > 0 && <span className={classes.lack}>{t('facts.unfiled', { n: format.number(facts.unfiled) })}</span>}
      <span>{t('facts.sameDay', { n: format.number(facts.sameDay) })}</span>
      {facts.late > 0 && <span>{t('facts.late', { n: format.number(facts.late) })}</span>}
      {facts.void > 0 && <span>{t('facts.void', { n: format.number(facts.void) })}</span>}
      {missing > 0 ? <span className={classes.lack}>{t('facts.gaps', { n: format.number(missing), which: facts.gaps.length > GAPS_SHOWN ? `${which} …` : which })}</span> : <span className={classes.quiet}>{t('facts.noGaps')}</span>}
    </p>
  );
}
