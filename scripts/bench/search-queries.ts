import type BetterSqlite3 from 'better-sqlite3';
import { seededRandom } from '#main/sample-room/seeded-random.ts';

export interface QueryClass { readonly name: string; readonly queries: readonly string[] }

const COMMON = 10;

/** What people ask for, drawn from the titles of the room itself: pieces of any length, the commonest words, two words, codes, fields. */
export function searchQueries(sqlite: BetterSqlite3.Database, count: number): readonly QueryClass[] {
  const random = seededRandom(99);
  const last = sqlite.prepare('SELECT max(n) FROM items').pluck().get() as number;
  const find = sqlite.prepare<[number], { title: string; code: string }>('SELECT title, archival_code AS code FROM items WHERE n = ?');
  const rows = Array.from({ length: 2000 }, () => find.get(random.int(1, last))!);
  const piece = (length: number): string => {
    for (;;) {
      // What stands between 关于 and 的通知.
      const title = random.pick(rows).title.slice(2);
      const at = random.int(0, Math.max(0, title.length - length));
      const found = title.slice(at, at + length);
      if (found.length === length && /^\p{Script=Han}+$/u.test(found)) return found;
    }
  };
  const pieces = (length: number): string[] => Array.from({ length: count }, () => piece(length));
  const words = new Map<string, number>();
  for (const { title } of rows) for (let at = 2; at + 2 <= title.length; at += 1) words.set(title.slice(at, at + 2), (words.get(title.slice(at, at + 2)) ?? 0) + 1);
  const common = [...words].toSorted((a, b) => b[1] - a[1]).slice(0, COMMON).map(([word]) => word);
  const repeat = (list: readonly string[]): string[] => Array.from({ length: count }, (_, at) => list[at % list.length]!);
  return [
    ...[1, 2, 3, 4, 6, 8].map((length) => ({ name: `${length} character${length === 1 ? '' : 's'}`, queries: pieces(length) })),
    { name: `the ${COMMON} commonest words`, queries: repeat(common) },
    { name: 'two words (AND)', queries: Array.from({ length: count }, () => `${piece(2)} ${piece(2)}`) },
    { name: 'two common words (AND)', queries: Array.from({ length: count }, () => `${random.pick(common)} ${random.pick(common)}`) },
    { name: '档号 prefix', queries: Array.from({ length: count }, () => random.pick(rows).code.slice(0, -2)) },
    { name: 'field and year', queries: Array.from({ length: count }, () => `题名:${piece(2)} 年度:${random.int(1970, 2020)}-2024`) },
    { name: 'or and not', queries: Array.from({ length: count }, () => `(${piece(3)} | ${piece(2)}) -${piece(2)}`) },
  ];
}

/** Words of a title with one character read wrongly. */
export const misreadPieces = (classes: readonly QueryClass[], length: number): string[] =>
  (classes.find(({ name }) => name.startsWith(`${length} character`))?.queries ?? []).map((word, at) => `~${word.slice(0, at % length)}鑫${word.slice((at % length) + 1)}`);
