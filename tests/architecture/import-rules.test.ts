import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseImports, declaredAreas, importRules, type ImportReport } from './cruise-imports.ts';
import { seededAreaImports, seededImports } from './seeded-imports.ts';

const root = resolve(import.meta.dirname, '../..');
/** The project had more than this when the number was written. Seeing fewer means that the checker lost its eyes. */
const MODULES_AT_LEAST = 400;

describe('the import rules', () => {
  it('hold in every file of the project', async () => {
    const report = await cruiseImports(root);
    console.info(`import rules: ${report.modules} modules seen, ${importRules.length} rules`);
    expect(report.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
    expect(report.modules).toBeGreaterThan(MODULES_AT_LEAST);
  });
});

describe('each import rule has teeth', () => {
  const seeds = { ...seededImports, ...seededAreaImports(declaredAreas) };
  let folder: string;
  let report: ImportReport;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-imports-'));
    for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = new Map<string, readonly string[]>();
    for (const seed of Object.values(seeds)) {
      for (const [path, imports] of Object.entries(seed)) if (!files.get(path)?.length) files.set(path, imports);
    }
    for (const [path, imports] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${imports.map((target) => `import '${target}';\n`).join('')}export const a = 1;\n`);
    }
    report = await cruiseImports(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is seeded with a violation, and only rules that exist are seeded', () => {
    expect(Object.keys(seeds).sort()).toEqual(importRules.map((rule) => rule.name).sort());
  });

  it.each(importRules.map((rule) => rule.name))('%s catches its seeded violation', (name) => {
    const culprit = Object.keys(seeds[name ?? ''] ?? {})[0];
    expect(report.violations.filter((violation) => violation.rule === name).map((violation) => violation.from)).toContain(culprit);
  });

  it('reads files that keep the rules without complaint', () => {
    const blameless = ['src-main/db/a.ts', 'src-main/areas/tasks/a.ts', 'drivers/shelving/a.ts', 'src-renderer/client/a.ts'];
    expect(report.violations.filter((violation) => blameless.includes(violation.from))).toEqual([]);
  });
});
