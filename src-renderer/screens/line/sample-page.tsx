import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedPage } from '#shared/contract/quality.ts';
import { usePageImage } from '../../client/page-image.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageViewer } from '../../components/page-viewer/page-viewer.tsx';
import classes from './line.module.css';

/** The page that is looked at, as large as there is room. */
export function SamplePage({ page, count, onGo }: { readonly page: InspectedPage; readonly count: number; readonly onGo: (place: number) => void }) {
  const { t } = useTranslation('quality');
  const [sharpFor, setSharpFor] = useState<string | null>(null);
  const image = usePageImage(page.pageId, 'screen');
  const sharp = usePageImage(sharpFor === page.pageId ? page.pageId : null, 'full');
  return (
    <div className={classes.viewer}>
      <PageViewer
        label={t('pageOf', { place: page.place, record: page.record, page: page.position })} pageKey={page.pageId} imageUrl={image.url} sharpUrl={sharp.url} onNeedSharp={() => { setSharpFor(page.pageId); }} widthPx={page.widthPx} heightPx={page.heightPx} rotation={page.rotation}
        paging={{ position: page.place, count, onGo }} {...(image.error !== null && { problem: <ErrorNotice error={image.error} /> })}
      />
    </div>
  );
}
