import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file as the checks see it: its path from the project's folder with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a check found: one line per place, ready to be shown. Empty means clean. */
export type Check = (files: readonly SourceFile[]) => string[];

const TEXT = /[.](ts|tsx|mjs|cjs|js|sql|json|css|html|md|typ|yml|sh|service|rules)$/;
const SKIPPED = new Set(['node_modules', 'out', 'release', 'coverage']);

/** Reads all text files of the given folders (and single files) under `root`. */
export function readSourceFiles(root: string, paths: readonly string[]): SourceFile[] {
  const found: SourceFile[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) visit(child);
      } else if (TEXT.test(entry.name)) {
        found.push({ path: child, text: readFileSync(join(root, child), 'utf8') });
      }
    }
  };
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    if (TEXT.test(path)) found.push({ path, text: readFileSync(join(root, path), 'utf8') });
    else visit(path);
  }
  return found;
}

export const isCode = (file: SourceFile): boolean => /[.](ts|tsx|mjs|cjs)$/.test(file.path);
export const isTest = (file: SourceFile): boolean => /[.]test[.]tsx?$/.test(file.path);

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a code file; comments and strings are no longer confused with code. */
export function syntaxOf(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const kind = file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : /[.][mc]js$/.test(file.path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, false, kind);
  parsed.set(file, tree);
  return tree;
}

/** Calls `visit` for every node, and answers with what it returned, as `path:line: message`. */
export function findNodes(file: SourceFile, visit: (node: ts.Node, tree: ts.SourceFile) => string | undefined): string[] {
  const tree = syntaxOf(file);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const message = visit(node, tree);
    if (message !== undefined) found.push(`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}: ${message}`);
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

/** Text of an expression like `Date.now` or `globalThis.process.env`, without `globalThis.`. */
export function dottedName(node: ts.Node, tree: ts.SourceFile): string {
  return node.getText(tree).replace(/\s/g, '').replace(/^(globalThis|window)[.]/, '').replaceAll('?.', '.');
}
