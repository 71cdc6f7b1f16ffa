import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findWork, type WorkRecord } from './image-works-store.ts';

/** The work, if it is in one of these states (any, where none is named). Throws IMAGES_WORK_NOT_FOUND, IMAGES_WORK_STATE. */
export function requireWork({ db }: AreaContext, workId: string, states?: readonly WorkRecord['state'][]): WorkRecord {
  const work = findWork(db, workId);
  if (work === undefined) throw new MunimentError('IMAGES_WORK_NOT_FOUND');
  if (states !== undefined && !states.includes(work.state)) throw new MunimentError('IMAGES_WORK_STATE', { state: work.state });
  return work;
}
