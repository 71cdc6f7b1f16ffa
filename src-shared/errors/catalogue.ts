import type { ErrorDefinition } from '../errors.ts';

export const catalogueErrors = {
} as const satisfies Record<string, ErrorDefinition>;
