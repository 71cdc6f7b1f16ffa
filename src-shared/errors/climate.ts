import type { ErrorDefinition } from '../errors.ts';

export const climateErrors = {
} as const satisfies Record<string, ErrorDefinition>;
