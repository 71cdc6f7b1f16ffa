import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectFonds, selectUnits } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { RowBits } from './row-bits.ts';
import type { SchemeClass } from './scheme-memory-store.ts';
import type { SearchContext } from './search-context.ts';

type Node = CallAnswer<'catalogue', 'getTree'>[number];

/**
 * Every class of the arrangement that has items within the clearance, with how many. Counted from what the thread keeps of every row: a million are some
 * milliseconds, and after a change only the changed rows are asked for again.
 */
export function readTree(context: SearchContext, { fondsId = null }: CallInput<'catalogue', 'getTree'>): Node[] {
  const rank = clearanceRank(context.actor);
  return context.snapshot(() => {
    const { db, memory } = context;
    const counts: number[] = [];
    memory.select(RowBits.upTo(memory.lastItem()), (each) => each.rank <= rank && (fondsId === null || each.fondsId === fondsId), (number) => { counts[number] = (counts[number] ?? 0) + 1; });
    const fonds = new Map(selectFonds(db).map((each) => [each.fondsId, each]));
    const units = new Map([...fonds.keys()].flatMap((id) => selectUnits(db, id)).map((each) => [each.unitId, each]));
    const nodes = new Map<string, Node & { readonly order: readonly (string | number)[] }>();
    // Classes that differ in their 密级 only are one node.
    for (const [number, count] of counts.entries()) {
      if (count === undefined) continue;
      const each = memory.classes()[number]!;
      const [home, unit] = [fonds.get(each.fondsId), each.unitId === null ? undefined : units.get(each.unitId)];
      if (home === undefined) continue;
      const order = [home.code, each.recordGroup, each.year, unit?.code ?? '', each.retention, each.classCode];
      const key = keyOf(each);
      nodes.set(key, { ...nodeOf(each), fondsCode: home.code, fondsName: home.name, unitName: unit?.name ?? null, count: count + (nodes.get(key)?.count ?? 0), order });
    }
    return [...nodes.values()].toSorted((a, b) => compare(a.order, b.order)).map(({ order: _order, ...node }) => node);
  });
}

const keyOf = ({ fondsId, recordGroup, year, unitId, retention, classCode }: SchemeClass): string => [fondsId, recordGroup, year, unitId, retention, classCode].join('|');
const nodeOf = ({ fondsId, recordGroup, year, unitId, retention, classCode }: SchemeClass) =>
  ({ fondsId: fondsId as Node['fondsId'], recordGroup, year, unitId: unitId as Node['unitId'], retention, classCode });

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
