import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findFonds } from './schemes-store.ts';
import { writeFonds } from './write-fonds.ts';

/** Name, history and years; the code stands in every archival code and stays. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE. */
export function updateFonds(context: AreaContext, input: CallInput<'schemes', 'updateFonds'>): CallAnswer<'schemes', 'updateFonds'> {
  return context.write((tx) => {
    const before = findFonds(context.db, input.fondsId);
    if (!before) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    if (before.version !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before.version });
    const { name, history, startYear = null, endYear = null } = input;
    return writeFonds(context, tx, before, { name, history, startYear, endYear, custom: { ...before.custom, ...input.custom } });
  });
}
