import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** The record groups 门类 in the order of a pick list. */
export function listRecordGroups(): CallAnswer<'schemes', 'listRecordGroups'> {
  return [...RECORD_GROUP_PRESETS];
}
