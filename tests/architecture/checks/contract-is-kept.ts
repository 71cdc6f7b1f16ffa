import type { SourceFile } from '../source-files.ts';

/** What a procedure of the contract tells about itself. */
export interface ProcedureFacts {
  readonly area: string;
  readonly name: string;
  readonly permission: unknown;
  readonly kind: unknown;
  readonly hasInput: boolean;
}

const KINDS = new Set(['read', 'write', 'motion', 'stop', 'stream']);
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The procedures of an oRPC contract; metadata and schemas are read where oRPC keeps them. */
export function proceduresOf(contract: Readonly<Record<string, Readonly<Record<string, unknown>>>>): ProcedureFacts[] {
  return Object.entries(contract).flatMap(([area, procedures]) => Object.entries(procedures).map(([name, procedure]) => {
    const definition = (procedure as { '~orpc'?: { meta?: { permission?: unknown; kind?: unknown }; inputSchema?: unknown } })['~orpc'];
    return { area, name, permission: definition?.meta?.permission, kind: definition?.meta?.kind, hasInput: definition?.inputSchema !== undefined };
  }));
}

/** Deny by default: a procedure without a permission or a kind could be called by anyone in any way. */
export function proceduresAreGuarded(procedures: readonly ProcedureFacts[]): string[] {
  return procedures.flatMap(({ area, name, permission, kind, hasInput }) => [
    ...(typeof permission === 'string' && permission !== '' ? [] : [`${area}.${name}: no permission`]),
    ...(typeof kind === 'string' && KINDS.has(kind) ? [] : [`${area}.${name}: no kind`]),
    ...(hasInput ? [] : [`${area}.${name}: input is not checked`]),
    ...(/^[a-z]+([A-Z][a-z0-9]*)+$/.test(name) ? [] : [`${area}.${name}: is not verbNoun`]),
  ]);
}

/** Every call `area.verbNoun` is decided in src-main/areas/<area>/<verb-noun>.ts, so that a reader finds it in one guess. */
export function proceduresAreAtHome(procedures: readonly ProcedureFacts[], files: readonly SourceFile[]): string[] {
  const paths = new Map(files.map((file) => [file.path, file.text]));
  return procedures.flatMap(({ area, name }) => {
    const path = `src-main/areas/${area}/${kebab(name)}.ts`;
    const text = paths.get(path);
    if (text === undefined) return [`${area}.${name}: ${path} is missing`];
    return new RegExp(`export (async )?(function\\*?|const) ${name}\\b`).test(text) ? [] : [`${area}.${name}: ${path} does not export ${name}`];
  });
}
