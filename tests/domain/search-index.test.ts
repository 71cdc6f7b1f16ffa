import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSearchQuery, phraseExpression, tokenExpression } from '#shared/domain/search-query.ts';
import { verifyMatch } from '#shared/domain/search-match.ts';
import { indexText } from '#shared/domain/search-text.ts';

const TEXTS = [
  '关于召开档案工作会议的通知', '档案，管理办法', '在第3号文件中', '国办发〔2019〕12号', 'Annual report of WS archives', '会议议程与档案室工作', '\u{20bb7}野家档案', '档',
];
const same = (text: string): string => text;

describe('search tokens in SQLite', () => {
  const database = new Database(':memory:');

  beforeAll(() => {
    database.exec(`CREATE VIRTUAL TABLE records USING fts5(body, content='', contentless_delete=1, tokenize='ascii');
      CREATE VIRTUAL TABLE pages USING fts5(body, content='', contentless_delete=1, tokenize='ascii', detail='none');
      CREATE VIRTUAL TABLE record_tokens USING fts5vocab(records, 'row');`);
    for (const [index, text] of TEXTS.entries()) {
      database.prepare('INSERT INTO records (rowid, body) VALUES (?, ?)').run(index, indexText(text, same));
      database.prepare('INSERT INTO pages (rowid, body) VALUES (?, ?)').run(index, indexText(text, same));
    }
  });
  afterAll(() => { database.close(); });

  function find(query: string): readonly string[] {
    const terms = parseSearchQuery(query, same);
    const byPhrase = database.prepare('SELECT rowid FROM records WHERE records MATCH ? ORDER BY rowid').pluck().all(phraseExpression(terms)) as number[];
    const byToken = database.prepare('SELECT rowid FROM pages WHERE pages MATCH ? ORDER BY rowid').pluck().all(tokenExpression(terms)) as number[];
    const verified = byToken.filter((index) => verifyMatch(TEXTS[index] ?? '', terms, same));
    expect(verified).toEqual(byPhrase);
    return byPhrase.map((index) => TEXTS[index] ?? '');
  }

  it('stores our tokens as they are: the ascii tokenizer splits at spaces only', () => {
    const stored = database.prepare('SELECT term FROM record_tokens').pluck().all() as string[];
    expect(new Set(stored)).toEqual(new Set(TEXTS.flatMap((text) => indexText(text, same).split(' '))));
  });

  it.each<[string, number[]]>([
    ['档案', [0, 1, 5, 6]], ['档', [0, 1, 5, 6, 7]], ['会议', [0, 5]], ['第3号', [2]], ['3号文', [2]], ['号文件', [2]], ['2019', [3]], ['〔2019〕12', [3]],
    ['rep', [4]], ['port', []], ['annual archives', [4]], ['档案管理', []], ['档案,管理', [1]], ['\u{20bb7}', [6]], ['会议档案', []], ['会议 档案室', [5]], ['案', [0, 1, 5, 6]],
  ])('finds %s by phrase and, once verified, by tokens', (query, expected) => {
    expect(find(query)).toEqual(expected.map((index) => TEXTS[index]));
  });
});
