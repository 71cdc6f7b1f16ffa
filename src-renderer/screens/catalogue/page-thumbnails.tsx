import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCore } from '../../client/use-core.ts';
import { PageDialog } from './page-dialog.tsx';
import classes from './item-panel.module.css';

/** More would push the form away; the window that opens has them all. */
const SHOWN = 12;

/** The pages of the record, small; a click looks at one. */
export function PageThumbnails({ item }: { readonly item: Item }) {
  const { t } = useTranslation('catalogue');
  const core = useCore();
  const [opened, setOpened] = useState<number | null>(null);
  const { data: pages } = useQuery(core.digitisation.listPages.queryOptions({ input: item.capturedPages > 0 ? { itemId: item.itemId } : skipToken }));
  const places = pages ?? [];
  return (
    <>
      <ul className={classes.thumbnails} aria-label={t('panel.pages')}>
        {places.slice(0, SHOWN).map((page, index) => (
          <li key={page.pageId}>
            <button type="button" className={classes.thumbnail} aria-label={t('panel.openPage', { n: index + 1 })} onClick={() => { setOpened(index); }}><Thumbnail page={page} /></button>
          </li>
        ))}
        {places.length > SHOWN && <li><button type="button" className={classes.moreThumbnails} onClick={() => { setOpened(SHOWN); }}>+{places.length - SHOWN}</button></li>}
      </ul>
      {opened !== null && places.length > 0 && <PageDialog item={item} pages={places} start={opened} onClose={() => { setOpened(null); }} />}
    </>
  );
}

function Thumbnail({ page }: { readonly page: Page }) {
  const { url } = usePageImage(page.pageId, 'thumbnail');
  return url === null ? <span className={classes.thumbnailWaiting} /> : <img src={url} alt="" draggable={false} />;
}
