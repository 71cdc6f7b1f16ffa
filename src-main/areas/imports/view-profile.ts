import { importProfile } from '#shared/contract/imports.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { ProfileRow } from './profiles-store.ts';

/** Settings that an earlier version saved get the usual values for what is new. */
export const viewProfile = (row: ProfileRow): CallAnswer<'imports', 'saveProfile'> => importProfile.parse({ ...row, settings: JSON.parse(row.settings) as unknown });
