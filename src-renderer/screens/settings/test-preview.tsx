import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import classes from './settings.module.css';

/** One sheet at the lowest resolution, to see that a scanner works. Nothing of it is kept. */
export function TestPreview({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('devices');
  const core = useCore();
  const scan = useMutation(core.digitisation.previewScan.mutationOptions());
  const [url, setUrl] = useState<string | null>(null);
  const file = scan.data?.file;
  useEffect(() => {
    if (file === undefined) { setUrl(null); return undefined; }
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [file]);
  return (
    <div className={classes.testBlock}>
      <span><Button variant="default" size="compact-sm" loading={scan.isPending} onClick={() => { scan.mutate({ deviceId }); }}>{t('preview.start')}</Button> <span className={classes.quiet}>{t('preview.hint')}</span></span>
      <ErrorNotice error={scan.error} />
      {scan.data !== undefined && url !== null && (
        <figure className={classes.testPicture}>
          <img src={url} alt={t('preview.image')} />
          <figcaption role="status">{t('preview.done', {
            model: scan.data.model, source: t(`preview.${scan.data.settings.source}`), dpi: scan.data.settings.resolutionDpi, width: scan.data.widthPx, height: scan.data.heightPx,
            kilobytes: Math.ceil(scan.data.sizeBytes / 1024), seconds: (scan.data.tookMs / 1000).toFixed(1),
          })}</figcaption>
        </figure>
      )}
    </div>
  );
}
