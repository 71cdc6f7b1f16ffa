import type { ErrorDefinition } from '../errors.ts';

export const preservationErrors = {
} as const satisfies Record<string, ErrorDefinition>;
