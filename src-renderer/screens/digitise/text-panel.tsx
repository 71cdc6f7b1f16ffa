import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, TextLine } from '#shared/contract/digitisation.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { isUnsure } from './unsure-line.ts';
import { TextLines } from './text-lines.tsx';
import type { Correction } from './use-correction.ts';
import { useReading } from './use-reading.ts';
import classes from './page-desk.module.css';

interface TextPanelProps {
  readonly page: Page;
  readonly mayRead: boolean;
  readonly correction: Correction;
  readonly active: number | null;
  readonly onActive: (index: number) => void;
}

/** The text of a page beside its image: reading it, reading it again, correcting it. */
export function TextPanel({ page, mayRead, correction, active, onActive }: TextPanelProps) {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const reading = useReading();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(core.digitisation.getPageText.queryOptions({ input: { pageId: page.pageId } }));
  const lines: readonly TextLine[] = data?.lines ?? [];
  const unsure = lines.filter(isUnsure).length;
  const isRead = page.readState === 'read' || page.readState === 'corrected';
  const { draft } = correction;
  return (
    <section className={classes.text} aria-label={t('text.title')}>
      <header className={classes.textHead}>
        <h2 className={classes.textTitle}>{t('text.title')}</h2>
        <span className={classes.quiet}>{isRead && (data?.correctedBy != null ? t('text.by', { name: data.correctedBy }) : t('text.engine'))}{unsure > 0 && draft === null && ` · ${t('text.lowCount', { n: unsure })}`}</span>
        <span className={classes.grow} />
        {mayRead && draft === null && data !== undefined && page.readState !== 'queued' && (
          <>
            <Button variant="default" size="compact-sm" loading={reading.isStarting} onClick={() => { if (isRead) setAsking(true); else reading.start([page.pageId], false); }}>{t(isRead ? 'read.again' : 'text.read')}</Button>
            <Button variant="default" size="compact-sm" onClick={() => { correction.begin(data.lines, data.version); }}>{t('text.correct')}</Button>
          </>
        )}
        {draft !== null && <Button size="compact-sm" loading={correction.isSaving} disabled={!correction.isDirty} onClick={correction.save}>{t('text.save')}</Button>}
      </header>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      <ErrorNotice error={correction.error} />
      {reading.job !== null && <ProgressLine label={t('read.running')} done={reading.job.done} total={reading.job.total} startedAt={reading.job.startedAt} onCancel={reading.cancel} />}
      {data !== undefined && draft === null && lines.length === 0 && <p className={classes.note}>{t(NOTES[page.readState])}</p>}
      <TextLines lines={lines} correction={correction} active={active} onActive={onActive} />
      {draft !== null && (
        <footer className={classes.textFoot}>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={correction.addLine}>{t('text.addLine')}</Button>
          <span className={classes.quiet}>{t('text.keys')}</span>
        </footer>
      )}
      <ConfirmDialog
        open={asking} title={t('text.rereadTitle', { n: page.position })} detail={t('text.rereadDetail')} confirmLabel={t('read.again')} onClose={() => { setAsking(false); }}
        onConfirm={() => { setAsking(false); reading.start([page.pageId], true); }}
      />
    </section>
  );
}

const NOTES = { unread: 'text.none', queued: 'text.queued', read: 'text.noLines', corrected: 'text.noLines', failed: 'text.failed' } as const;
