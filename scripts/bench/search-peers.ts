import { existsSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { parseSearchQuery, phraseExpression } from '#shared/domain/search-query.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';

const FIELDS = ['archival_code', 'title', 'document_number', 'responsible', 'keywords', 'note', 'date'];

export interface SearchPeers {
  /** The newest 50 of the title by substring, and how many there are: what a program without an index does. */
  likeTitle(words: string): void;
  likeCount(words: string): void;
  /** Over every field and the text of every page. */
  likeEverything(words: string): void;
  /** The same engine with its own trigram tokenizer; nothing under three characters. */
  trigram(words: string): void;
  trigramCount(words: string): void;
  /** Our index alone, without the program around it. */
  ownIndex(words: string): void;
  ownCount(words: string): void;
  readonly sqlite: BetterSqlite3.Database;
  readonly trigramMb: number;
  close(): void;
}

/** Peers on the same file in the same run. The trigram index of the titles is made beside it once. */
export function openSearchPeers(folder: string, report: (text: string) => void): SearchPeers {
  const sqlite = new BetterSqlite3(join(folder, 'room.sqlite'), { readonly: true });
  const file = join(folder, 'trigram.sqlite');
  const isThere = existsSync(file);
  const trigram = new BetterSqlite3(file);
  if (!isThere) {
    trigram.exec("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE t USING fts5 (title, content = '', contentless_delete = 1, tokenize = 'trigram'); INSERT INTO t (t, rank) VALUES ('automerge', 0)");
    const insert = trigram.prepare('INSERT INTO t (rowid, title) VALUES (?, ?)');
    trigram.transaction(() => { for (const { n, title } of sqlite.prepare<[], { n: number; title: string }>('SELECT n, title FROM items').iterate()) insert.run(BigInt(n), title); })();
    trigram.exec("INSERT INTO t (t) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)");
    report('trigram index of the titles made');
  }
  const prepare = (source: string) => [sqlite.prepare(`SELECT n FROM ${source} ORDER BY n DESC LIMIT 50`), sqlite.prepare(`SELECT count(*) FROM ${source}`)] as const;
  const [titleRows, titleCount] = prepare('items WHERE title LIKE @like');
  const [allRows, allCount] = prepare(`items WHERE deleted_at IS NULL AND (${FIELDS.map((field) => `${field} LIKE @like`).join(' OR ')} OR item_id IN (SELECT item_id FROM pages JOIN page_texts ON page_n = pages.n WHERE page_texts.text LIKE @like))`);
  const [ownRows, ownTotal] = [sqlite.prepare('SELECT rowid FROM item_index WHERE item_index MATCH ? ORDER BY rowid DESC LIMIT 50'), sqlite.prepare('SELECT count(*) FROM item_index WHERE item_index MATCH ?')];
  const [gramRows, gramTotal] = [trigram.prepare('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid DESC LIMIT 50'), trigram.prepare('SELECT count(*) FROM t WHERE t MATCH ?')];
  const own = (words: string): string => phraseExpression(parseSearchQuery(words, simplifyChinese)).split(' AND ').map((term) => `title : ${term}`).join(' AND ');
  const quoted = (words: string): string => words.split(' ').map((word) => `"${word}"`).join(' AND ');
  return {
    sqlite, trigramMb: (trigram.prepare('SELECT sum(length(block)) FROM t_data').pluck().get() as number) / 1e6,
    likeTitle(words) { titleRows.all({ like: `%${words}%` }); },
    likeCount(words) { titleCount.get({ like: `%${words}%` }); },
    likeEverything(words) { allRows.all({ like: `%${words}%` }); allCount.get({ like: `%${words}%` }); },
    trigram(words) { gramRows.all(quoted(words)); },
    trigramCount(words) { gramTotal.get(quoted(words)); },
    ownIndex(words) { ownRows.all(own(words)); },
    ownCount(words) { ownTotal.get(own(words)); },
    close() { sqlite.close(); trigram.close(); },
  };
}
