import type { ErrorDefinition } from '../errors.ts';

export const tasksErrors = {
} as const satisfies Record<string, ErrorDefinition>;
