import type { ErrorDefinition } from '../errors.ts';

export const exportsErrors = { EXPORTS_NOT_READY: { severity: 'notice' } } as const satisfies Record<string, ErrorDefinition>;
