import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findClass, keepClass } from './classification-store.ts';
import { findFonds } from './schemes-store.ts';

/** Names a class (no `version`), or changes its name or use. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_CLASS_EXISTS, SCHEMES_CHANGED_MEANWHILE. */
export function saveClass(context: AreaContext, input: CallInput<'schemes', 'saveClass'>): CallAnswer<'schemes', 'saveClass'> {
  const { fondsId, recordGroup, classCode, name, active } = input;
  return context.write((tx) => {
    if (!findFonds(context.db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const before = findClass(context.db, fondsId, recordGroup, classCode);
    if (before !== undefined && input.version == null) throw new MunimentError('SCHEMES_CLASS_EXISTS', { classCode });
    if (before?.version !== (input.version ?? undefined)) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before?.version ?? 0 });
    const kept = { fondsId, recordGroup, classCode, name, active, version: (before?.version ?? 0) + 1 };
    keepClass(context.db, kept);
    tx.record({ class: 'R', kind: before ? 'class.update' : 'class.create', entity: 'fonds', eid: fondsId, body: { recordGroup, classCode, ...(before && { before: { name: before.name, active: before.active } }), after: { name, active } } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return kept;
  });
}
