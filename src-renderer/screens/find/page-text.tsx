import { Fragment, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, TextLine } from '#shared/contract/digitisation.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import type { PixelRect } from '../../components/page-viewer/page-geometry.ts';
import { marksInLines, type LineMark } from './line-marks.ts';
import classes from './reader.module.css';

type ReadText = Awaited<ReturnType<MunimentClient['digitisation']['getPageText']>>;

interface PageTextProps {
  readonly page: Page;
  readonly text: ReadText | undefined;
  readonly error: unknown;
  readonly boxes: readonly PixelRect[];
  readonly activeMark: number | null;
  readonly onMark: (mark: number) => void;
  readonly onLine: (line: TextLine) => void;
}

/** The words that were read from the page, line by line; a click on one shows it on the image. */
export function PageText({ page, text, error, boxes, activeMark, onMark, onLine }: PageTextProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const lines = text?.lines;
  const marks = useMemo(() => marksInLines(lines ?? [], boxes), [lines, boxes]);
  useEffect(() => { if (activeMark !== null) body.current?.querySelector('[data-active-mark]')?.scrollIntoView({ block: 'nearest' }); }, [activeMark, page.pageId]);
  return (
    <aside className={classes.text} aria-label={t('reader.text')}>
      <p className={classes.textHead}>
        <span>{t('reader.text')}</span>
        {text?.correctedBy != null ? <span className={classes.textFact}>{t('reader.corrected', { name: text.correctedBy })}</span> : page.confidencePct !== null && <span className={classes.textFact}>{t('reader.confidence', { pct: format.number(page.confidencePct) })}</span>}
      </p>
      <div className={classes.lines} ref={body}>
        <ErrorNotice error={error} />
        {lines?.length === 0 && <p className={classes.unread}>{t(page.readState === 'queued' ? 'reader.queued' : page.readState === 'failed' ? 'reader.failed' : 'reader.unread')}</p>}
        {lines?.map((line, index) => (
          // Lines of a page have no identity but their place.
          <Fragment key={`line-${index + 1}`}>
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keys N and P do the same for what was looked for */}
            <p className={classes.line} onClick={() => { onLine(line); }}>{withMarks(line.text, marks[index] ?? [], activeMark, onMark)}</p>
          </Fragment>
        ))}
      </div>
    </aside>
  );
}

function withMarks(text: string, marks: readonly LineMark[], activeMark: number | null, onMark: (mark: number) => void): ReactNode {
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, index } of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keys N and P do the same
      <mark key={index} data-active-mark={index === activeMark || undefined} onClick={(event) => { event.stopPropagation(); onMark(index); }}>{text.slice(start, end)}</mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
