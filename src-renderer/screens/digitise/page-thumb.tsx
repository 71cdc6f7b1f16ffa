import { useInViewport } from '@mantine/hooks';
import type { Page } from '#shared/contract/digitisation.ts';
import { usePageImage } from '../../client/page-image.ts';
import classes from './page-strip.module.css';

/** A page, small; fetched when it comes into view. */
export function PageThumb({ page }: { readonly page: Page }) {
  const { ref, inViewport } = useInViewport<HTMLSpanElement>();
  const { url } = usePageImage(inViewport ? page.pageId : null, 'thumbnail');
  return <span ref={ref} className={classes.thumb}>{url !== null && <img src={url} alt="" draggable={false} />}</span>;
}
