import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { overlaps, wholePath } from '#main/imaging/folder-files.ts';

/** The folder in one spelling. Throws DIGITISATION_FOLDER_MISSING for a relative path, DIGITISATION_FOLDER_OF_ROOM when it and the room's own data overlap. */
export function outsideFolder(context: AreaContext, folder: string): string {
  const whole = wholePath(folder);
  if (overlaps(whole, context.services.paths.folder)) throw new MunimentError('DIGITISATION_FOLDER_OF_ROOM', { folder: whole });
  return whole;
}
