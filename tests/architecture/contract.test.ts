import { resolve } from 'node:path';
import { oc } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { procedure } from '#shared/contract/procedure.ts';
import { proceduresAreAtHome, proceduresAreGuarded, proceduresOf } from './checks/contract-is-kept.ts';
import { readSourceFiles } from './source-files.ts';

const root = resolve(import.meta.dirname, '../..');

describe('the contract', () => {
  const procedures = proceduresOf(contract);

  it('gives every procedure a permission, a kind, a checked input and a name made of verb and noun', () => {
    expect(procedures.length).toBeGreaterThan(80);
    expect(proceduresAreGuarded(procedures)).toEqual([]);
  });

  it('is decided in one file a procedure, where a reader looks first', () => {
    expect(proceduresAreAtHome(procedures, readSourceFiles(root, ['src-main/areas']))).toEqual([]);
  });
});

describe('the check of the contract has teeth', () => {
  const good = procedure({ permission: 'stacks.view', kind: 'read' }).input(z.object({})).output(z.string());

  it('accepts a whole procedure', () => {
    expect(proceduresAreGuarded(proceduresOf({ stacks: { openAisle: good } }))).toEqual([]);
  });

  it.each([
    ['a procedure without permission or kind', { stacks: { openAisle: oc.input(z.object({})).output(z.string()) } }],
    ['an input that nobody checks', { stacks: { openAisle: procedure({ permission: 'stacks.view', kind: 'read' }).output(z.string()) } }],
    ['a name without a noun', { stacks: { open: good } }],
  ])('catches %s', (_name, seeded) => {
    expect(proceduresAreGuarded(proceduresOf(seeded))).not.toEqual([]);
  });

  it('catches a call that is decided nowhere, and one whose file exports something else', () => {
    const procedures = proceduresOf({ stacks: { openAisle: good } });
    const path = 'src-main/areas/stacks/open-aisle.ts';
    expect(proceduresAreAtHome(procedures, [{ path, text: 'export async function openAisle() {}' }])).toEqual([]);
    expect(proceduresAreAtHome(procedures, [])).toEqual([`stacks.openAisle: ${path} is missing`]);
    expect(proceduresAreAtHome(procedures, [{ path, text: 'export function closeAisle() {}' }])).toEqual([`stacks.openAisle: ${path} does not export openAisle`]);
  });
});
