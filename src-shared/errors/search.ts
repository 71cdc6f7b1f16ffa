import type { ErrorDefinition } from '../errors.ts';

export const searchErrors = {
} as const satisfies Record<string, ErrorDefinition>;
