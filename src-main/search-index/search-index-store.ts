import { indexText } from '#shared/domain/search-text.ts';
import type { Database } from '../db/database.ts';
import { simplifyChinese } from './simplify-chinese.ts';

/** What can be searched of an item besides its pages. */
export interface IndexedItem {
  readonly title: string;
  readonly documentNumber: string;
  readonly responsible: string;
  readonly keywords: string;
  readonly note: string;
  readonly archivalCode: string | null;
  readonly date: string;
  readonly year: number;
  /** Further elements, each by itself. */
  readonly custom: readonly string[];
}

/** Between two fields: no query can hold it, so no phrase is found across them. */
export const FIELD_BREAK = '¶';

/** Token by which a query for one year narrows without reading rows. */
export const yearToken = (year: number): string => `${FIELD_BREAK}${year}`;

/** Who made a paper, keywords and dates come again and again; titles and numbers do not. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 5000;
const KEPT_TOKENS = new Map<string, string>();

function tokensOfUsual(text: string): string {
  if (text === '') return '';
  let tokens = KEPT_TOKENS.get(text);
  if (tokens !== undefined) return tokens;
  tokens = indexText(text, simplifyChinese);
  if (KEPT_TOKENS.size >= MOST_KEPT) KEPT_TOKENS.clear();
  if (text.length <= LONGEST_KEPT) KEPT_TOKENS.set(text, tokens);
  return tokens;
}

/** Tokens in the order of the columns of `item_index`. A field that can be named has a column of its own. */
export const indexColumnsOf = (item: IndexedItem): string[] => [
  indexText(item.title, simplifyChinese), indexText(item.documentNumber, simplifyChinese), tokensOfUsual(item.responsible), tokensOfUsual(item.keywords), tokensOfUsual(item.note),
  item.archivalCode === null ? '' : indexText(item.archivalCode, simplifyChinese), `${tokensOfUsual(item.date)} ${FIELD_BREAK} ${item.year} ${yearToken(item.year)}`,
  item.custom.map(tokensOfUsual).join(` ${FIELD_BREAK} `),
];

/** What a transaction has still to say of items that were there before it, by row number: null is out of the index. */
const WAITING = new WeakMap<Database, Map<number, IndexedItem | null>>();

/** Puts a new item (row number `n` of `items`) into the index. Inside the caller's transaction, like all of these. */
export function indexItem(db: Database, n: number, item: IndexedItem): void {
  db.statement('INSERT INTO item_index (rowid, title, number, responsible, keywords, note, code, days, custom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(n, ...indexColumnsOf(item));
}

/** Brings the entry of an item up to date, or puts it back. */
export const reindexItem = (db: Database, n: number, item: IndexedItem): void => { changeEntry(db, n, item); };

/** Takes a deleted item out of the index; its pages stay and are filtered by their item. */
export const removeItem = (db: Database, n: number): void => { changeEntry(db, n, null); };

function changeEntry(db: Database, n: number, item: IndexedItem | null): void {
  const waiting = WAITING.get(db);
  if (waiting === undefined) writeEntry(db, n, item);
  else waiting.set(n, item);
}

function writeEntry(db: Database, n: number, item: IndexedItem | null): void {
  db.statement('DELETE FROM item_index WHERE rowid = ?').run(n);
  if (item !== null) indexItem(db, n, item);
}

/** Puts the text of a page (row number `n` of `pages`) into the index, in place of an earlier reading. */
export function indexPage(db: Database, n: number, text: string): void {
  removePage(db, n);
  db.statement('INSERT INTO page_index (rowid, body) VALUES (?, ?)').run(n, indexText(text, simplifyChinese));
}

export function removePage(db: Database, n: number): void {
  db.statement('DELETE FROM page_index WHERE rowid = ?').run(n);
}

/**
 * Entries that change in `work` are written when it is over, each once and in the order of rows: FTS5 writes what it has gathered as a part of its own whenever a row comes
 * before the last one, and before many a statement about another table. A part for each row costs three times the change itself.
 */
export function indexLast<Result>(db: Database, work: () => Result): Result {
  const waiting = new Map<number, IndexedItem | null>();
  WAITING.set(db, waiting);
  let result: Result;
  try {
    result = work();
  } finally {
    WAITING.delete(db);
  }
  for (const [n, item] of [...waiting].sort(([left], [right]) => left - right)) writeEntry(db, n, item);
  return result;
}

/** From so many records on. */
const BULK = 500;

/**
 * Hundreds of new items in one transaction: the index does not merge its parts after each batch but once, at the end.
 * FTS5 takes its settings as literals only.
 */
export function indexInBulk<Result>(db: Database, records: number, work: () => Result): Result {
  if (records < BULK) return work();
  db.statement("INSERT INTO item_index (item_index, rank) VALUES ('automerge', 0)").run();
  const result = work();
  db.statement("INSERT INTO item_index (item_index, rank) VALUES ('automerge', 4)").run();
  return result;
}
