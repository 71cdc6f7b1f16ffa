import type { StockEntry } from '#shared/contract/stocktaking.ts';
import { judgeStock, STOCK_DIFFERENCES } from '#shared/domain/stocktaking.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listDecisions, listMissed } from './decisions-store.ts';
import type { Absence } from './expected-store.ts';
import { listCountedShelves, type CountedShelfRecord } from './stocktakings-store.ts';
import { listBoxThings, listItemThings, listSights, listSightsOf, type SightRecord, type ThingRecord } from './things-store.ts';
import { openShelfBook, type ShelfBook } from './view-shelf.ts';
import { visibleRank } from './visible-rank.ts';

export interface Judgement { readonly shelves: readonly CountedShelfRecord[]; readonly book: ShelfBook; readonly entries: readonly StockEntry[] }

/** Only what has to do with one code. */
export interface JudgedCode { readonly code: string; readonly kind: SightRecord['kind']; readonly thingId: string | null }
/** Only what should be on one shelf or was seen there. */
export interface JudgedShelf { readonly shelfId: string }

/**
 * A stocktaking as the actor may see it. An item above their clearance is not in it: expected it leaves no gap and no count, and seen it is
 * a code that nobody knows, in the very form of one.
 */
export function judgeStocktaking(context: AreaContext, stocktakingId: string, only: JudgedCode | JudgedShelf | null = null): Judgement {
  const { db } = context;
  const book = openShelfBook(context);
  const shelves = listCountedShelves(db, stocktakingId);
  const counted = new Set(shelves.filter(({ countedAt }) => countedAt !== null).map(({ shelfId }) => shelfId));
  const [code, shelfId] = only === null ? [null, null] : 'shelfId' in only ? [null, only.shelfId] : [only, null];
  const wanted = { thingId: code?.thingId ?? null, shelfId };
  const things = [...(code !== null && code.kind !== 'box' ? [] : listBoxThings(db, stocktakingId, wanted)), ...(code !== null && code.kind !== 'item' ? [] : listItemThings(db, stocktakingId, wanted, visibleRank(context)))];
  const byKey = new Map(things.map((thing) => [`${thing.kind}:${thing.thingId}`, thing]));
  const sights = new Map<string, SightRecord[]>([...byKey.keys()].map((key) => [key, []]));
  for (const sight of code === null ? listSights(db, stocktakingId) : listSightsOf(db, stocktakingId, code)) {
    const known = `${sight.kind}:${sight.thingId}`;
    // Of one shelf: whatever was seen there and is visible is among its things, so only what nobody knows is left over.
    if (shelfId !== null && sight.shelfId !== shelfId && !byKey.has(known)) continue;
    const key = byKey.has(known) ? known : `code:${sight.code}`;
    sights.set(key, [...(sights.get(key) ?? []), sight]);
  }
  const decisions = new Map(listDecisions(db, stocktakingId).map((decision) => [decision.difference, decision]));
  const missed = listMissed(db, stocktakingId);
  const at = (shelfId: string | null) => (shelfId === null ? null : { shelfId, face: book.face(shelfId) });

  const entries = [...sights].map(([key, seen]): StockEntry => {
    const thing = byKey.get(key) ?? null;
    const decided = decisions.get(key) ?? null;
    const nearby = seen.map(({ shelfId, reach }) => ({ shelfId, face: book.face(shelfId), reach }));
    const judged = thing === null ? 'unknown' as const : judgeStock({
      expected: at(thing.expectedShelfId), now: at(thing.nowShelfId), isOut: isOut(thing, seen), shelfCounted: thing.expectedShelfId !== null && counted.has(thing.expectedShelfId), sights: nearby,
    });
    // Once its place was changed, or it was carried back, it is where it belongs: the difference was what it was.
    const isPutRight = decided !== null && (decided.decision === 'moveHere' || decided.decision === 'putBack') && (judged === 'found' || judged === 'twice');
    const status = isPutRight ? decided.status : judged;
    return {
      key, status, ...identityOf(thing, seen), slot: thing?.slot ?? null,
      expectedAt: thing === null || thing.expectedShelfId === null ? null : book.of(thing.expectedShelfId), belongsAt: thing === null || thing.nowShelfId === null ? null : book.of(thing.nowShelfId),
      sights: seen.map(({ sightId, shelfId, reach, how, seenAt, seenBy }) => ({ sightId, place: book.of(shelfId), reach, how, seenAt, seenBy })),
      absence: thing === null || thing.absence === null ? null : JSON.parse(thing.absence) as Absence, missedAt: missed.get(key) ?? null, isDifference: STOCK_DIFFERENCES.includes(status),
      decision: decided === null || decided.status !== status ? null : { decision: decided.decision, reason: decided.reason, decidedAt: decided.decidedAt, decidedBy: decided.decidedBy },
    };
  });
  return { shelves, book, entries };
}

/** Out now; or known to be out when it began, and not seen since: what came back behind the back of whoever counts is not missing. */
const isOut = (thing: ThingRecord, seen: readonly SightRecord[]): boolean => thing.isOut === 1 || (thing.absence !== null && (thing.kind === 'item' || seen.length === 0));

function identityOf(thing: ThingRecord | null, seen: readonly SightRecord[]): Pick<StockEntry, 'kind' | 'boxId' | 'itemId' | 'code' | 'title'> {
  if (thing === null) return { kind: 'unknown', boxId: null, itemId: null, code: seen[0]?.code ?? '', title: '' };
  const { kind, thingId, code, title } = thing;
  return { kind, boxId: kind === 'box' ? thingId as StockEntry['boxId'] : null, itemId: kind === 'item' ? thingId as StockEntry['itemId'] : null, code, title };
}
