import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findClassification, keepClassification } from './classification-store.ts';
import { findFonds } from './schemes-store.ts';

/** Chooses the order of the arrangement of a record group; nothing is moved or renumbered. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE. */
export function saveClassification(context: AreaContext, input: CallInput<'schemes', 'saveClassification'>): CallAnswer<'schemes', 'saveClassification'> {
  const { fondsId, recordGroup, parts } = input;
  return context.write((tx) => {
    if (!findFonds(context.db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const before = findClassification(context.db, fondsId, recordGroup);
    if ((before?.version ?? null) !== (input.version ?? null)) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before?.version ?? 0 });
    const version = (before?.version ?? 0) + 1;
    keepClassification(context.db, { fondsId, recordGroup, parts, version });
    tx.record({ class: 'R', kind: 'classification.save', entity: 'fonds', eid: fondsId, body: { recordGroup, ...(before && { before: [...before.parts] }), after: [...parts] } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return { fondsId, recordGroup, parts, version };
  });
}
