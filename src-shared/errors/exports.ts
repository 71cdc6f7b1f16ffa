import type { ErrorDefinition } from '../errors.ts';

export const exportsErrors = {
  EXPORTS_NOT_READY: { severity: 'notice' },
  EXPORTS_SEVERAL_FONDS: { severity: 'notice' },
  EXPORTS_NOTHING: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
