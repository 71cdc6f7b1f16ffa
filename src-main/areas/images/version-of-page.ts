import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listVersions, type PageVersion } from '#main/areas/digitisation/page-versions-store.ts';
import type { PageRecord } from '#main/areas/digitisation/pages-store.ts';

/** Throws IMAGES_VERSION_NOT_FOUND. */
export function versionOfPage({ db }: AreaContext, page: PageRecord, number: number): PageVersion {
  const version = listVersions(db, page).find((one) => one.number === number);
  if (version === undefined) throw new MunimentError('IMAGES_VERSION_NOT_FOUND');
  return version;
}
