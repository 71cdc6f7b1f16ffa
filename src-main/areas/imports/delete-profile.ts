import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { removeProfile } from './profiles-store.ts';

/** Throws IMPORTS_PROFILE_NOT_FOUND. */
export function deleteProfile(context: AreaContext, { profileId }: CallInput<'imports', 'deleteProfile'>): CallAnswer<'imports', 'deleteProfile'> {
  return context.write((tx) => {
    if (!removeProfile(context.db, profileId)) throw new MunimentError('IMPORTS_PROFILE_NOT_FOUND');
    tx.record({ class: 'O', kind: 'importProfile.delete', entity: 'importProfile', eid: profileId, body: {} });
    tx.publish({ name: 'imports.importChanged', payload: {} });
    return {};
  });
}
