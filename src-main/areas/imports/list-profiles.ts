import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectProfiles } from './profiles-store.ts';
import { viewProfile } from './view-profile.ts';

/** Saved ways of reading a file, by name. */
export const listProfiles = (context: AreaContext): CallAnswer<'imports', 'listProfiles'> => selectProfiles(context.db).map(viewProfile);
