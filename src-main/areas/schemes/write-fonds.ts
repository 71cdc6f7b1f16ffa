import type { WriteTx, AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { changeFonds, type FondsRecord } from './schemes-store.ts';

/** Writes the next version of a fonds, with its op and event, in the caller's transaction; `why`: what else the history keeps. */
export function writeFonds(context: AreaContext, tx: WriteTx, before: FondsRecord, changes: Partial<Omit<FondsRecord, 'fondsId' | 'code' | 'version'>>, why: Readonly<Record<string, Json>> = {}): FondsRecord {
  const after: FondsRecord = { ...before, ...changes, version: before.version + 1 };
  changeFonds(context.db, after);
  const facts = ({ name, history, startYear, endYear, custom }: FondsRecord) => ({ name, history, startYear, endYear, custom });
  tx.record({ class: 'R', kind: 'fonds.update', entity: 'fonds', eid: after.fondsId, body: { before: facts(before), after: facts(after), ...why } });
  tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [after.fondsId] } });
  return after;
}
