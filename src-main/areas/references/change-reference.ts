import { MunimentError } from '#shared/errors.ts';
import type { ReferenceRelation } from '#shared/domain/record-reference.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { pairOf, putReference, removeReference, type Referring } from './references-store.ts';
import { requireReferring } from './require-referring.ts';

export interface ReferenceChange { readonly of: Referring; readonly to: Referring; readonly relation: ReferenceRelation; readonly note: string; readonly linked: boolean }

/** One transaction; answers whether anything changed. Throws REFERENCES_TO_ITSELF and what `requireReferring` throws. */
export function changeReference(context: AreaContext, { of, to, relation, note, linked }: ReferenceChange): boolean {
  if (of.kind === to.kind && of.id === to.id) throw new MunimentError('REFERENCES_TO_ITSELF');
  return context.write((tx) => {
    for (const end of [of, to]) requireReferring(context, end, linked);
    const pair = pairOf(of, to);
    const changed = linked ? putReference(context.db, pair, relation, note) : removeReference(context.db, pair, relation);
    if (changed) {
      tx.record({ class: 'R', kind: linked ? 'reference.link' : 'reference.unlink', entity: of.kind, eid: of.id, body: { to: { kind: to.kind, id: to.id }, relation, note } });
      tx.publish({ name: 'references.referencesChanged', payload: {} });
    }
    return changed;
  });
}
