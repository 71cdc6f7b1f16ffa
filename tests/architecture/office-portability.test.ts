import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What only one PostgreSQL process can give, and engines that speak its dialect do not, or not alike. Comments may speak of it. */
const ONLY_POSTGRESQL: Readonly<Record<string, RegExp>> = {
  'a sequence': /\b(?:(?:big|small)?serial|nextval|setval|currval|CREATE\s+SEQUENCE|GENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY)\b/iu,
  'LISTEN or NOTIFY': /(?:['"`]\s*|;\s*|^\s*)(?:LISTEN|NOTIFY)\s+\w|\bpg_notify\b/imu,
  'an advisory lock of a session': /\bpg_(?:try_)?advisory_(?:lock|unlock)\w*/iu,
  'the row version xmin': /\bxmin\b/iu,
};

const withoutComments = (text: string): string => text.replace(/--.*$/gmu, '').replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:])\/\/.*$/gmu, '$1');

const findings = (files: readonly { readonly path: string; readonly text: string }[]): string[] =>
  files.flatMap(({ path, text }) => Object.entries(ONLY_POSTGRESQL).filter(([, pattern]) => pattern.test(withoutComments(text))).map(([what]) => `${path}: ${what}`));

const read = (folder: string, ending: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));

describe('head office on an engine that speaks PostgreSQL\'s dialect', () => {
  it('uses nothing that only one PostgreSQL process can give', () => {
    const files = [...read('migrations/office', '.sql'), ...read('src-office', '.ts')];
    expect(files.length).toBeGreaterThan(20);
    expect(findings(files)).toEqual([]);
  });

  it.each([
    ['a sequence', 'CREATE TABLE a (n bigserial PRIMARY KEY);'], ['a sequence', 'CREATE TABLE a (n bigint GENERATED ALWAYS AS IDENTITY);'], ['a sequence', "await query(`SELECT nextval('a')`);"],
    ['LISTEN or NOTIFY', "await query('LISTEN rooms');"], ['LISTEN or NOTIFY', "SELECT pg_notify('rooms', '1');"],
    ['an advisory lock of a session', 'SELECT pg_advisory_lock(1);'], ['an advisory lock of a session', 'SELECT pg_try_advisory_lock(1);'], ['the row version xmin', 'SELECT xmin FROM a;'],
  ])('would be told of %s in: %s', (what, text) => {
    expect(findings([{ path: 'x', text }])).toEqual([`x: ${what}`]);
  });

  it('lets a comment speak of them', () => {
    expect(findings([{ path: 'x', text: '-- no sequences such as bigserial, no xmin\nSELECT 1; /* LISTEN rooms */' }])).toEqual([]);
  });
});
