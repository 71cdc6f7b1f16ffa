import type { ErrorDefinition } from '../errors.ts';

export const peopleErrors = {
} as const satisfies Record<string, ErrorDefinition>;
