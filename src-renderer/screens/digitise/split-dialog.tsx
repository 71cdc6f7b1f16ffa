import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';
import { SplitLine } from './split-line.tsx';
import { splitPage } from '#shared/pictures/split-page.ts';
import classes from './split-dialog.module.css';

interface SplitDialogProps {
  /** The two pages of one picture, the left one first. */
  readonly halves: readonly [Page, Page];
  readonly onClose: () => void;
}

/** The whole photo that two pages were cut from, with the line between them to be moved. */
export function SplitDialog({ halves, onClose }: SplitDialogProps) {
  const { t } = useTranslation('camera');
  const client = useCoreClient();
  const [left, right] = halves;
  const image = usePageImage(left.pageId, 'original');
  const [size, setSize] = useState<{ readonly widthPx: number; readonly heightPx: number } | null>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const [save, setSave] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const share = moved ?? (size === null ? 0.5 : (right.crop?.xPx ?? 0) / size.widthPx);

  const submit = async (): Promise<void> => {
    if (size === null) return;
    setSave({ busy: true, error: null });
    try {
      const crops = splitPage(size.widthPx, size.heightPx, share, 'leftFirst');
      await client.digitisation.cropPage({ pageId: left.pageId, version: left.version, crop: crops[0] });
      await client.digitisation.cropPage({ pageId: right.pageId, version: right.version, crop: crops[1] });
      showDone(t('split.adjusted'));
      onClose();
    } catch (error) {
      setSave({ busy: false, error });
    }
  };
  return (
    <FormDialog title={t('split.adjust')} width={860} canSubmit={size !== null && moved !== null} busy={save.busy} error={save.error} onSubmit={() => { void submit(); }} onClose={onClose}>
      <p className={classes.hint}>{t('split.adjustHint')}</p>
      <ErrorNotice error={image.error} />
      <div className={classes.photo}>
        {image.url !== null && <img src={image.url} alt="" draggable={false} onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => { setSize({ widthPx: naturalWidth, heightPx: naturalHeight }); }} />}
        {size !== null && <SplitLine {...size} share={share} order={left.position < right.position ? 'leftFirst' : 'rightFirst'} onChange={setMoved} />}
      </div>
    </FormDialog>
  );
}
