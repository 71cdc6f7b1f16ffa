import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useFileUrl } from '../../client/file-url.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import classes from './work-dialog.module.css';

/** Two scans of one large sheet as one page: how they would lie on each other, and the doing of it. */
export function StitchDialog({ pages: [first, second], onClose, onDone }: { readonly pages: readonly [Page, Page]; readonly onClose: () => void; readonly onDone: () => void }) {
  const { t } = useTranslation(['images', 'common']);
  const core = useCore();
  const client = useCoreClient();
  const preview = useQuery(core.images.previewStitch.queryOptions({ input: { pageId: first.pageId, otherPageId: second.pageId }, retry: false }));
  const url = useFileUrl(preview.data?.file);
  const stitch = useMutation(core.images.stitchPages.mutationOptions({
    onSuccess: ({ workId }) => {
      showDone(t('stitch.done'), { label: t('common:undo'), run: () => { client.images.undoWork({ workId }).then(() => { showDone(t('work.undoing')); }).catch(showFailed); } });
      onDone();
    },
  }));
  return (
    <FormDialog title={t('stitch.title', { first: first.position, second: second.position })} width={860} focusSubmit submitLabel={t('stitch.submit')} canSubmit={preview.data !== undefined} busy={stitch.isPending} error={stitch.error} onClose={onClose}
      onSubmit={() => { stitch.mutate({ pageId: first.pageId, version: first.version, otherPageId: second.pageId, otherVersion: second.version }); }}
    >
      <p className={classes.hint}>{t('stitch.hint')}</p>
      <ErrorNotice error={preview.error} />
      {preview.isPending && <p role="status">{t('preview.looking')}</p>}
      {preview.data !== undefined && <p role="status">{t('stitch.overlap', { pct: preview.data.overlapPct, width: preview.data.widthPx, height: preview.data.heightPx })}</p>}
      {url !== null && <div className={classes.frame}><img src={url} alt={t('stitch.picture')} draggable={false} /></div>}
    </FormDialog>
  );
}
