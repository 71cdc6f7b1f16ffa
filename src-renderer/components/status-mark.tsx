import { useTranslation } from 'react-i18next';
import classes from './status-mark.module.css';

export type StatusTone = 'normal' | 'warning' | 'overdue' | 'absent' | 'info';

const SHAPES: Record<StatusTone, string> = { normal: '●', warning: '▲', overdue: '■', absent: '○', info: '◆' };

export interface StatusMarkProps {
  readonly tone: StatusTone;
  /** The word beside the shape; left out it is the tone's own (正常 预警 超期). Colour and shape never stand alone. */
  readonly word?: string;
  /** Only for screen readers and the tooltip, where a table has a column of them. */
  readonly wordHidden?: boolean;
}

export function StatusMark({ tone, word, wordHidden = false }: StatusMarkProps) {
  const { t } = useTranslation('common');
  const text = word ?? (tone === 'info' ? '' : t(`status.${tone}`));
  return (
    <span className={classes.mark} data-tone={tone} title={wordHidden ? text : undefined}>
      <span aria-hidden="true" className={classes.shape}>{SHAPES[tone]}</span>
      {text !== '' && <span className={wordHidden ? 'visually-hidden' : undefined}>{text}</span>}
    </span>
  );
}
