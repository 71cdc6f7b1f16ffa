import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';
import classes from './progress-line.module.css';

export interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  readonly startedAt: string | null;
  /** Without one there is no Stop. */
  readonly onCancel?: () => void;
  /** One line for the bottom strip: count, bar, time left. */
  readonly compact?: boolean;
}

const MINUTE_MS = 60_000;

/** Long work as it goes: count, rate, time left, stop. */
export function ProgressLine({ label, done, total, startedAt, onCancel, compact = false }: ProgressLineProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const elapsedMs = startedAt === null ? 0 : Date.now() - Date.parse(startedAt);
  const perMinute = elapsedMs > 0 ? (done / elapsedMs) * MINUTE_MS : 0;
  const left = done > 0 && total > done && perMinute > 0 ? format.duration(((total - done) / perMinute) * MINUTE_MS) : null;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <span className={classes.line} data-compact={compact || undefined}>
      <span className={classes.label}>{label}</span>
      <span className={classes.count}>{total > 0 ? t('progress.count', { done: format.number(done), total: format.number(total) }) : format.number(done)}</span>
      <span className={classes.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total > 0 ? total : undefined} aria-valuenow={done}>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      {!compact && perMinute >= 1 && <span className={classes.fact}>{t('progress.rate', { rate: format.number(perMinute) })}</span>}
      {left !== null && <span className={classes.fact}>{compact ? left : t('progress.left', { duration: left })}</span>}
      {onCancel !== undefined && <button type="button" className={classes.cancel} onClick={onCancel} aria-label={t('progress.cancel')}>✕</button>}
    </span>
  );
}
