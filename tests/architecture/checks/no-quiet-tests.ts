import ts from 'typescript';
import { dottedName, findNodes, isTest, syntaxOf, type Check } from '../source-files.ts';

const RUNNERS = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const QUIET = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']);
const QUIET_NAMES = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

/** A test that is switched off, or that switches the others off, looks like a passing one. */
export const noTestIsQuiet: Check = (files) => files.filter(isTest).flatMap((file) => findNodes(file, (node, tree) => {
  if (ts.isPropertyAccessExpression(node) && QUIET.has(node.name.text)) {
    const runner = dottedName(node.expression, tree).split(/[.(]/)[0] ?? '';
    if (RUNNERS.has(runner)) return `${runner}.${node.name.text}`;
    if (/^(ctx|context|task|t)$/.test(runner) && node.name.text === 'skip') return `${runner}.skip`;
  }
  return ts.isCallExpression(node) && QUIET_NAMES.has(dottedName(node.expression, tree)) ? `${dottedName(node.expression, tree)}(…)` : undefined;
}));

/** A test file in which nothing is expected cannot fail. */
export const everyTestExpects: Check = (files) => files.filter(isTest).flatMap((file) => {
  let tests = 0;
  let expectations = 0;
  const tree = syntaxOf(file);
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = dottedName(node.expression, tree);
      // `fault` of tests/drivers/fault.ts is `it` with the title that the fault table reads.
      if (/^(it|test|fault)([.(]|$)/.test(name)) tests += 1;
      if (/^(expect|expectTypeOf|assert)([.(]|$)|^fc[.]assert$/.test(name)) expectations += 1;
    }
    ts.forEachChild(node, walk);
  };
  walk(tree);
  if (tests === 0) return [`${file.path}: no test in it`];
  return expectations === 0 ? [`${file.path}: ${tests} tests expect nothing`] : [];
});
