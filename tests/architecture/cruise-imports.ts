import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const rules = createRequire(import.meta.url)('./import-rules.cjs') as { areas: string[]; forbidden: IForbiddenRuleType[] };
export const importRules = rules.forbidden;
export const declaredAreas = rules.areas;

const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'src-office', 'drivers', 'scripts', 'tests'];

export interface ImportReport {
  readonly modules: number;
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
}

/**
 * Runs dependency-cruiser over the project's folders under `root`.
 * `modules` counts the project's own files that it really read: a checker that cannot parse TypeScript sees none and finds no violation.
 */
export async function cruiseImports(root: string): Promise<ImportReport> {
  const result = await cruise(FOLDERS.filter((folder) => existsSync(join(root, folder))), {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: importRules },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: resolve(root, 'tsconfig.json') },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  });
  const output = result.output as ICruiseResult;
  return {
    modules: output.modules.filter((module) => !module.source.includes('node_modules') && FOLDERS.some((folder) => module.source.startsWith(`${folder}/`))).length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
