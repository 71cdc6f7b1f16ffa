import { orderAliases, type CodeAlias } from '#shared/domain/code-alias.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { findFonds, findUnit } from '#main/areas/schemes/schemes-store.ts';
import { indexInBulk, indexItem } from '#main/search-index/search-index-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { announceItems } from './announce-items.ts';
import { createCustomCells } from './custom-cells.ts';
import { createObstacleFinder } from './describe-problems.ts';
import { customNameOf } from '#main/areas/schemes/custom-values.ts';
import { COLUMN_OF_FIELD, type ItemFields } from './item-record.ts';
import { indexedItemOf, insertItemRow, isCodeTaken, type GivenCode } from './items-store.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import { tidyCustom } from './tidy-custom.ts';

export interface NewItem {
  /** Made here when left out. */
  readonly itemId?: string;
  readonly fields: ItemFields;
  /** `none`; `assign`: the next number, if the description is complete; `given`: the code that the paper already bears; `accepted`: given out, or found right, by the caller's own numbering in this transaction. */
  readonly code: 'none' | 'assign' | { readonly given: string } | { readonly accepted: GivenCode };
  /** The volume that it comes into, and its place there. */
  readonly filed?: { readonly volumeId: string; readonly position: number };
  /** Other numbers that it came with. */
  readonly aliases?: readonly CodeAlias[];
}

export interface InsertedItem {
  readonly itemId: string;
  /** Row number in `items`: ingest order. */
  readonly n: number;
  readonly archivalCode: string | null;
  readonly itemNumber: number | null;
}

export interface InsertOptions {
  /** What the items came from, for the history: a file name, for example. */
  readonly origin?: string;
}

/** Rows, then index, then ops of so many items at a time: each stays in the processor's cache while its turn lasts. */
const CHUNK = 250;

/**
 * The way by which items come into the catalogue: one by one from the form, or a hundred thousand from a file. Rows, numbers,
 * search index and ops, all in the caller's transaction. Answers in the order given.
 * Throws CATALOGUE_ABOVE_CLEARANCE, CATALOGUE_CODE_TAKEN, CATALOGUE_CODE_NOT_BY_RULE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND.
 */
export function insertItems(context: AreaContext, tx: WriteTx, given: readonly NewItem[], options: InsertOptions = {}): InsertedItem[] {
  const read = createCustomCells(context);
  const items = given.map((item) => (hasCustom(item) ? { ...item, fields: { ...item.fields, custom: tidyCustom(context, item.fields, item.fields.custom, read) } } : item));
  const numberer = { numbering: createNumbering(context.db), findObstacles: createObstacleFinder(context) };
  const known = new Set<string>();
  const insertAll = () => {
    const inserted: InsertedItem[] = [];
    for (let from = 0; from < items.length; from += CHUNK) inserted.push(...insertChunk(context, tx, items.slice(from, from + CHUNK), numberer, known, options));
    return inserted;
  };
  const inserted = indexInBulk(context.db, items.length, insertAll);
  numberer.numbering.keep();
  announceItems(tx, inserted.map((item) => item.itemId));
  return inserted;
}

interface Numberer { readonly numbering: Numbering; readonly findObstacles: ReturnType<typeof createObstacleFinder> }

const hasCustom = ({ fields }: NewItem): boolean => Object.keys(fields.custom).length > 0;

function insertChunk(context: AreaContext, tx: WriteTx, items: readonly NewItem[], numberer: Numberer, known: Set<string>, { origin }: InsertOptions): InsertedItem[] {
  const { db, clock, ids, actor } = context;
  const at = clock.nowIso();
  const rows = items.map((item) => {
    checkScheme(context, item.fields, known);
    const code = codeFor(context, item, numberer);
    const itemId = item.itemId ?? ids.uuid();
    const aliases = JSON.stringify(orderAliases(item.aliases ?? []));
    return { itemId, n: insertItemRow(db, { itemId, fields: item.fields, code, aliases, filed: item.filed ?? null, at, by: actor.name }), fields: item.fields, code, aliases, filed: item.filed };
  });
  for (const { n, fields, code } of rows) indexItem(db, n, indexedItemOf(db, fields, code?.archivalCode ?? null));
  for (const { itemId, fields, code, aliases, filed } of rows) {
    tx.record({ class: 'O', kind: 'item.create', entity: 'item', eid: itemId, body: { after: { ...describedFields(fields, code), ...(aliases !== '[]' && { aliases }), ...(filed && { volumeId: filed.volumeId, volumePosition: filed.position }) }, ...(origin !== undefined && { origin }) } });
  }
  return rows.map(({ itemId, n, code }) => ({ itemId, n, archivalCode: code?.archivalCode ?? null, itemNumber: code?.itemNumber ?? null }));
}

/** As they stand in a body: sorted once, not for each of 100,000 items. */
const RECORDED = [...Object.keys(COLUMN_OF_FIELD).filter((field) => field !== 'custom'), 'archivalCode', 'itemNumber', 'codeScope'].sort();

/** Fields with something in them: the rest is empty by definition, and 100,000 bodies are kept for ever. */
function describedFields(fields: ItemFields, code: GivenCode | null): Record<string, Json> {
  const described: Record<string, Json> = {};
  const all: Readonly<Record<string, Json>> = code === null ? { ...fields } : { ...fields, ...code };
  for (const name of RECORDED) {
    const value = all[name];
    if (value !== undefined && value !== '' && value !== null) described[name] = value;
  }
  for (const [key, value] of Object.entries(fields.custom)) if (value !== '') described[customNameOf(key)] = value;
  return described;
}

function codeFor(context: AreaContext, { code, fields }: NewItem, { numbering, findObstacles }: Numberer): GivenCode | null {
  if (code === 'none') return null;
  if (code === 'assign') {
    if (findObstacles(fields).length > 0) return null;
    const numbered = numbering.assign(fields);
    return numbered.ok ? numbered.code : null;
  }
  if ('accepted' in code) return code.accepted;
  const archivalCode = code.given;
  if (isCodeTaken(context.db, archivalCode)) throw new MunimentError('CATALOGUE_CODE_TAKEN', { archivalCode });
  const accepted = numbering.accept(fields, archivalCode);
  if (!accepted.ok) throw new MunimentError('CATALOGUE_CODE_NOT_BY_RULE', { archivalCode });
  return accepted.code;
}

/** The fonds exists, the unit is one of its own, and nobody writes above their clearance. `known` spares repeated look-ups. */
export function checkScheme(context: AreaContext, fields: Pick<ItemFields, 'fondsId' | 'unitId' | 'classification'>, known = new Set<string>()): void {
  if (rankOf(fields.classification) > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  const key = `${fields.fondsId}|${fields.unitId ?? ''}`;
  if (known.has(key)) return;
  if (!findFonds(context.db, fields.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  if (fields.unitId !== null && findUnit(context.db, fields.unitId)?.fondsId !== fields.fondsId) throw new MunimentError('SCHEMES_UNIT_NOT_FOUND');
  known.add(key);
}
