import type { ErrorDefinition } from '../errors.ts';

export const schemesErrors = {
} as const satisfies Record<string, ErrorDefinition>;
