import type { Json } from '#shared/protocol/canonical-json.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { findProfile, findProfileByName, keepProfile } from './profiles-store.ts';
import { viewProfile } from './view-profile.ts';

/** Saves a way of reading a file. Throws IMPORTS_PROFILE_NOT_FOUND, IMPORTS_PROFILE_NAME_TAKEN, IMPORTS_PROFILE_CHANGED. */
export function saveProfile(context: AreaContext, input: CallInput<'imports', 'saveProfile'>): CallAnswer<'imports', 'saveProfile'> {
  const { db, actor, clock, ids } = context;
  return context.write((tx) => {
    const before = input.profileId == null ? null : findProfile(db, input.profileId) ?? null;
    if (input.profileId != null && before === null) throw new MunimentError('IMPORTS_PROFILE_NOT_FOUND');
    if (before !== null && input.version != null && before.version !== input.version) throw new MunimentError('IMPORTS_PROFILE_CHANGED');
    const other = findProfileByName(db, input.name);
    if (other && other.profileId !== before?.profileId) throw new MunimentError('IMPORTS_PROFILE_NAME_TAKEN', { name: input.name });
    const row = { profileId: before?.profileId ?? ids.uuid(), name: input.name, settings: JSON.stringify(input.settings), changedAt: clock.nowIso(), changedBy: actor.name, version: (before?.version ?? 0) + 1 };
    keepProfile(db, row);
    const settings = JSON.parse(row.settings) as Json;
    tx.record({ class: 'O', kind: 'importProfile.save', entity: 'importProfile', eid: row.profileId, body: { after: { name: row.name, settings } } });
    tx.publish({ name: 'imports.importChanged', payload: {} });
    return viewProfile(row);
  });
}
