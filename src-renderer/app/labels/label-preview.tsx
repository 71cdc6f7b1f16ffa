import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import classes from './labels.module.css';

type Preview = Awaited<ReturnType<MunimentClient['labels']['previewLabels']>>;

/** The first labels, white as their paper in light and dark. */
export function LabelPreview({ preview, copies }: { readonly preview: Preview | undefined; readonly copies: number }) {
  const { t } = useTranslation('labels');
  if (preview === undefined) return <p className={classes.quiet}>{t('previewing')}</p>;
  const hidden = preview.total - preview.labels.length;
  return (
    <div className={classes.preview}>
      <ul className={classes.labels} data-single={preview.labels.length === 1 || undefined}>
        {preview.labels.map((label) => <li key={label.code + label.title}><img className={classes.label} src={`data:image/png;base64,${label.pngBase64}`} width={label.widthDots} height={label.heightDots} alt={t('previewOf', { title: label.title })} /></li>)}
      </ul>
      <p className={classes.quiet}>{[t('count', { n: preview.total * copies }), t('size', { width: preview.widthMm, height: preview.heightMm }), hidden > 0 ? t('more', { n: hidden }) : ''].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
