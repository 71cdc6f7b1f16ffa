import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useFormat } from '../../components/format.ts';
import classes from './forms.module.css';

export type Preview = Awaited<ReturnType<MunimentClient['forms']['previewForm']>>;

interface FormPreviewProps {
  readonly name: string;
  readonly preview: Preview | undefined;
  readonly busy: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** One page as it will lie in the printer, white in light and dark; before and after it the others. */
export function FormPreview({ name, preview, busy, page, onPage }: FormPreviewProps) {
  const { t } = useTranslation('forms');
  const format = useFormat();
  const picture = preview?.pictures[0];
  const last = preview?.pages ?? Infinity;
  return (
    <section className={classes.preview} aria-busy={busy}>
      <div className={classes.desk}>
        {picture === undefined ? <p className={classes.quiet}>{t('previewing')}</p> : <img className={classes.page} src={`data:image/png;base64,${picture.pngBase64}`} alt={t('previewOf', { form: name, page: picture.page })} data-lying={picture.widthMm > picture.heightMm || undefined} />}
      </div>
      <p className={classes.facts}>
        <ActionIcon aria-label={t('previous')} disabled={page <= 1} onClick={() => { onPage(page - 1); }}><IconChevronLeft size={18} stroke={1.5} /></ActionIcon>
        <span>{t('page', { page })}</span>
        <ActionIcon aria-label={t('next')} disabled={page >= last} onClick={() => { onPage(page + 1); }}><IconChevronRight size={18} stroke={1.5} /></ActionIcon>
        {preview !== undefined && <span className={classes.quiet}>{[preview.pages === null ? t('pagesUnknown') : t('pages', { n: format.number(preview.pages) }), t('records', { n: format.number(preview.records) }), picture === undefined ? '' : t('size', { width: picture.widthMm, height: picture.heightMm })].filter(Boolean).join(' · ')}</span>}
      </p>
    </section>
  );
}
