import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePageImage } from '../../client/page-image.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import classes from './camera-stage.module.css';

/** The last page (or the one to be replaced) in a pane as large as the live picture, so that the same sheet has the same size. */
export function LastPage({ page, replacing }: { readonly page: Page | null; readonly replacing: boolean }) {
  const { t } = useTranslation('digitise');
  const image = usePageImage(page?.pageId ?? null, 'screen');
  return (
    <section className={classes.pane} aria-label={t('camera.last')} data-replacing={replacing || undefined}>
      {page === null ? <p className={classes.quiet}>{t('camera.noLast')}</p> : image.url !== null && <img className={classes.picture} src={image.url} alt={t('camera.lastOf', { n: page.position })} draggable={false} />}
      {image.error !== null && <ErrorNotice error={image.error} />}
      {page !== null && <p className={classes.paneName}>{t('camera.lastOf', { n: page.position })}</p>}
    </section>
  );
}
