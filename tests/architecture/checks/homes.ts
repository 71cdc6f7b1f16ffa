import ts from 'typescript';
import { dottedName, findNodes, isCode, type Check, type SourceFile } from '../source-files.ts';

const product = (file: SourceFile): boolean => isCode(file) && /^(src-main|src-shared|src-renderer|src-office|drivers)\//.test(file.path);

const SQL_HOMES = /^(src-main|src-office)\/(.*-store[.]ts$|(.*\/)?db\/|database\/)/;
const SQL = /^\s*(SELECT\s|INSERT\s+(OR\s+[A-Z]+\s+)?INTO\s|REPLACE\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|WITH\s+(RECURSIVE\s+)?\S+\s+AS\s*\(|CREATE\s+(TEMP\s+)?(TABLE|INDEX|UNIQUE|VIRTUAL|TRIGGER|VIEW)|ALTER\s+TABLE\s|DROP\s+(TABLE|INDEX)\s|PRAGMA\s|VACUUM|BEGIN(\s+IMMEDIATE)?\s*;?$|COMMIT\s*;?$|SAVEPOINT\s)/;

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : undefined;
}

/** SQL stands in `*-store.ts` and `db/`, where somebody who changes a table will look for it. */
export const sqlIsAtHome: Check = (files) => files.filter((file) => product(file) && !SQL_HOMES.test(file.path)).flatMap((file) => findNodes(file, (node, tree) => {
  const text = textOf(node);
  if (text !== undefined && SQL.test(text)) return `SQL outside a store: ${text.trim().slice(0, 40)}`;
  return ts.isTaggedTemplateExpression(node) && dottedName(node.tag, tree) === 'sql' ? 'SQL outside a store: sql`…`' : undefined;
}));

const ENVIRONMENT_HOMES = /^(src-main\/hosts\/|src-office\/hosts\/|drivers\/emulators\/serve[.]ts$)/;

/** The environment and the arguments are read by doors and handed on; nothing below depends on how it was started. */
export const environmentIsAtHome: Check = (files) => files.filter((file) => product(file) && !ENVIRONMENT_HOMES.test(file.path)).flatMap((file) => findNodes(file, (node, tree) => {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = dottedName(node, tree);
  return ['process.env', 'process.argv', 'process.execArgv', 'import.meta.env'].includes(name) ? `${name} outside a door` : undefined;
}));

/** The renderer has a clock and a source of ids of its own, in one place: it may not reach into the core. */
const CLOCK_HOMES = /^(src-main\/platform\/|src-office\/platform\/|drivers\/emulators\/|drivers\/contract\/system-clock[.]ts$|src-renderer\/)/;
const UNTAMED = new Set(['Date.now', 'Math.random', 'randomUUID', 'crypto.randomUUID', 'randomBytes', 'crypto.randomBytes', 'randomInt', 'crypto.randomInt', 'crypto.getRandomValues', 'getRandomValues']);

/** Time, randomness and ids come from platform, so that a test can hold them still. */
export const clockIsAtHome: Check = (files) => files.filter((file) => product(file) && !CLOCK_HOMES.test(file.path)).flatMap((file) => findNodes(file, (node, tree) => {
  if (ts.isNewExpression(node) && dottedName(node.expression, tree) === 'Date' && !node.arguments?.length) return 'new Date() without an instant';
  if (ts.isCallExpression(node)) {
    const name = dottedName(node.expression, tree);
    if (UNTAMED.has(name)) return `${name}() outside platform`;
  }
  return undefined;
}));
