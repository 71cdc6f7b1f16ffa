import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextLine } from '#shared/contract/digitisation.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { isUnsure } from './unsure-line.ts';
import type { Correction } from './use-correction.ts';
import classes from './page-desk.module.css';

interface TextLinesProps {
  readonly lines: readonly TextLine[];
  readonly correction: Correction;
  readonly active: number | null;
  readonly onActive: (index: number) => void;
}

const COMPOSING = 229;

/** The lines as buttons that show their place on the image, or as fields while they are corrected. */
export function TextLines({ lines, correction, active, onActive }: TextLinesProps) {
  const { t } = useTranslation('digitise');
  const list = useRef<HTMLOListElement>(null);
  const name = (line: TextLine, index: number): string => (isUnsure(line) ? t('text.lowLine', { n: index + 1, pct: Math.round(line.confidencePct) }) : t('text.line', { n: index + 1 }));
  const mark = (line: TextLine) => isUnsure(line) && <span className={classes.unsure} title={`${Math.round(line.confidencePct)}%`}><StatusMark tone="warning" word={t('text.low')} /></span>;
  const next = (event: KeyboardEvent, index: number): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === COMPOSING || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    list.current?.querySelectorAll('input')[index + 1]?.focus();
  };
  return (
    <ol ref={list} className={classes.lines} aria-label={t('text.lines')}>
      {correction.draft !== null
        ? correction.draft.map(({ line, text }, index) => (
          <li key={index} className={classes.lineEdit} data-active={index === active || undefined} data-unsure={(isUnsure(line) && text === line.text) || undefined}>
            <span className={classes.lineNumber}>{index + 1}</span>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- correcting was asked for with a key or a click */}
            <input className={classes.field} aria-label={name(line, index)} value={text} spellCheck={false} autoFocus={index === (active ?? 0)} onFocus={() => { onActive(index); }} onChange={(event) => { correction.change(index, event.currentTarget.value); }} onKeyDown={(event) => { next(event, index); }} />
            {text === line.text && mark(line)}
          </li>
        ))
        : lines.map((line, index) => (
          <li key={index}>
            <button type="button" className={classes.lineShown} aria-pressed={index === active} data-unsure={isUnsure(line) || undefined} onClick={() => { onActive(index); }}>
              <span className={classes.lineNumber}>{index + 1}</span><span className={classes.lineText}>{line.text}</span>{mark(line)}
            </button>
          </li>
        ))}
    </ol>
  );
}
