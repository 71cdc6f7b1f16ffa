import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeFonds, findFonds } from './schemes-store.ts';

/** Name, history and years; the code stands in every archival code and stays. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE. */
export function updateFonds(context: AreaContext, input: CallInput<'schemes', 'updateFonds'>): CallAnswer<'schemes', 'updateFonds'> {
  return context.write((tx) => {
    const before = findFonds(context.db, input.fondsId);
    if (!before) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    if (before.version !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before.version });
    const { name, history, startYear = null, endYear = null } = input;
    const after = { ...before, name, history, startYear, endYear, custom: { ...before.custom, ...input.custom }, version: before.version + 1 };
    changeFonds(context.db, after);
    const facts = (fonds: typeof before) => ({ name: fonds.name, history: fonds.history, startYear: fonds.startYear, endYear: fonds.endYear, custom: fonds.custom });
    tx.record({ class: 'R', kind: 'fonds.update', entity: 'fonds', eid: after.fondsId, body: { before: facts(before), after: facts(after) } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [after.fondsId] } });
    return after;
  });
}
