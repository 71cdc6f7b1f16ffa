import { skipToken, useQuery } from '@tanstack/react-query';
import type { Page } from '#shared/contract/digitisation.ts';
import { useFileUrl } from './file-url.ts';
import { useCore } from './use-core.ts';

export type PageImageSize = 'thumbnail' | 'screen' | 'full' | 'original';

/** How long an image that nobody shows stays in memory. */
const KEEP_MS = 60_000;

export interface PageImage {
  /** An object URL, alive as long as the component; null while it is being fetched. */
  readonly url: string | null;
  readonly error: Error | null;
}

/** The image of a page as something that an `<img>` can show. `pageId` null asks for nothing. */
export function usePageImage(pageId: Page['pageId'] | null, size: PageImageSize): PageImage {
  const core = useCore();
  const { data: file, error } = useQuery(core.digitisation.getPageImage.queryOptions({
    input: pageId === null ? skipToken : { pageId: pageId, size }, gcTime: KEEP_MS,
  }));
  return { url: useFileUrl(file), error };
}
