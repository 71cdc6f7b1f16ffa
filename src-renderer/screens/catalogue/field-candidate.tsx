import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import type { FieldName } from './form-values.ts';
import { useImageCandidates } from './image-candidates.ts';
import classes from './field-candidate.module.css';

/** Surer than this it is usually right, which is not to say that nobody has to look. */
const SURE_PCT = 85;

export const candidateId = (field: FieldName): string => `candidate-${field.replaceAll('.', '-')}`;

/** Under a field: what the image says for it, how surely, and what can be done with it. */
export function FieldCandidate({ field }: { readonly field: FieldName }) {
  const { t } = useTranslation('candidates');
  const words = useItemWords();
  const format = useFormat();
  const { offered, left, isTaken, accept, leave } = useImageCandidates();
  const say = (value: string): string => (field === 'date' ? format.described(value) : words.value(field, value));
  const candidate = offered(field);
  if (candidate !== null) {
    const { confidencePct, pageNumber } = candidate;
    const pct = Math.round(confidencePct);
    return (
      <div className={classes.candidate}>
        <span id={candidateId(field)} className="visually-hidden">{t('field.describe', { value: say(candidate.value), pct })}</span>
        <span className={classes.from} aria-hidden="true">{t('field.read')}</span>
        <span className={classes.value} aria-hidden="true" title={t('field.page', { n: pageNumber })}>{say(candidate.value)}</span>
        <span className={classes.pct} aria-hidden="true" data-sure={pct >= SURE_PCT || undefined}>{pct >= SURE_PCT ? '●' : '▲'} {pct}%</span>
        <UnstyledButton className={classes.deed} tabIndex={-1} title="Tab" onClick={() => { accept(candidate); }}>{t('field.accept')}</UnstyledButton>
        <UnstyledButton className={classes.deed} tabIndex={-1} title="Esc" onClick={() => { leave(candidate, true); }}>{t('field.leave')}</UnstyledButton>
      </div>
    );
  }
  const passed = left(field);
  if (passed !== null) {
    return <div className={classes.passed}><span className={classes.value}>{t('field.left', { value: say(passed.value) })}</span><UnstyledButton className={classes.deed} tabIndex={-1} onClick={() => { leave(passed, false); }}>{t('field.offer')}</UnstyledButton></div>;
  }
  return isTaken(field) ? <p className={classes.taken}><span aria-hidden="true">●</span> {t('field.confirmed')}</p> : null;
}
