import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireDictionary } from './require-dictionary.ts';
import { RENAME_WORD_JOB } from './rename-word-job.ts';

/** Begins to rename a word. Throws DICTIONARIES_NOT_FOUND, DICTIONARIES_FIXED, DICTIONARIES_SAME_WORD. */
export function startRename(context: AreaContext, { key, from, to, reason }: CallInput<'dictionaries', 'startRename'>): CallAnswer<'dictionaries', 'startRename'> {
  requireDictionary(context.db, key);
  if (from === to) throw new MunimentError('DICTIONARIES_SAME_WORD', { word: to });
  return { jobId: context.write((tx) => tx.enqueue({ kind: RENAME_WORD_JOB, payload: { key, from, to, reason }, label: `${from} → ${to}`, total: 0 }), { local: true }) } as CallAnswer<'dictionaries', 'startRename'>;
}
