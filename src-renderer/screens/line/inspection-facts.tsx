import { useTranslation } from 'react-i18next';
import type { InspectionDetail } from '#shared/contract/quality.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** How far the gate is, and whether it could be accepted as it stands. */
export function InspectionFacts({ detail: { inspection, defects, unlinked } }: { readonly detail: InspectionDetail }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const words = useLineWords();
  const { state, shortfalls } = inspection;
  const tone = state === 'accepted' || (state === 'open' && shortfalls.length === 0) ? 'normal' : state === 'rejected' ? 'overdue' : shortfalls.includes('rate') || shortfalls.includes('link') ? 'warning' : 'absent';
  return (
    <p className={classes.facts} role="status">
      <StatusMark tone={tone} word={state === 'open' && shortfalls.length > 0 ? shortfalls.map((each) => t(`shortfalls.${each}`)).join('，') : t(`states.${state}`)} />
      <span>{t('looked', { looked: format.number(inspection.looked), sampled: format.number(inspection.sampled) })}</span>
      {inspection.ratePct !== null && <span>{t('rateOf', { n: format.number(inspection.ratePct, 1), pass: inspection.passPct })}</span>}
      {inspection.score !== null && <span>{t('score', { n: format.number(inspection.score, 1) })}</span>}
      <span title={unlinked.map(({ record, pageCount, capturedPages }) => `${record} ${pageCount}/${capturedPages}`).join('\n')}>{t('linkOf', { n: format.number(inspection.linkPct, 1), pass: inspection.linkPassPct })}</span>
      {defects.length > 0 && <span>{defects.map(({ code, name, count }) => `${code} ${words.pick(name)} ${count}`).join('，')}</span>}
      <span className={classes.quiet}>{t('seedOf', { seed: String(inspection.seed) })}</span>
    </p>
  );
}
