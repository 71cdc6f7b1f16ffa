import type { ErrorDefinition } from '../errors.ts';

export const digitisationErrors = {
} as const satisfies Record<string, ErrorDefinition>;
