import ts from 'typescript';
import { findNodes, isCode, type Check } from '../source-files.ts';

// Written in two pieces so that this file is not its own violation.
const SILENCERS = [`@ts-${'ignore'}`, `@ts-${'nocheck'}`];
const EXPECTED_ERROR = new RegExp(`@ts-${'expect-error'}(?!\\s+\\S)`);
const LINT_SILENCER = new RegExp(`(ox|es)lint-${'disable'}(?!.*--\\s*\\S)`);

/** A comment that is not itself a suppression. */
const isComment = (line: string | undefined): boolean => /^\s*(\/\/|\*|\/\*|\{\/\*)/.test(line ?? '') && !/lint-/.test(line ?? '');

/** No `any`, no silenced compiler; a suppression that must be carries its reason. */
export const typesAreKept: Check = (files) => files.filter(isCode).flatMap((file) => [
  ...(/[.]tsx?$/.test(file.path) ? findNodes(file, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? '`any`' : undefined)) : []),
  ...file.text.split('\n').flatMap((line, index, lines) => {
    const at = `${file.path}:${index + 1}`;
    return [
      ...SILENCERS.filter((silencer) => line.includes(silencer)).map((silencer) => `${at}: ${silencer}`),
      ...(EXPECTED_ERROR.test(line) ? [`${at}: an expected type error without a reason`] : []),
      ...(LINT_SILENCER.test(line) && !isComment(lines[index - 1]) ? [`${at}: a lint suppression without a reason (… -- why, or a comment above it)`] : []),
    ];
  }),
]);
