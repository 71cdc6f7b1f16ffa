import type { ErrorDefinition } from '../errors.ts';

export const stacksErrors = {
} as const satisfies Record<string, ErrorDefinition>;
