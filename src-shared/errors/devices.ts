import type { ErrorDefinition } from '../errors.ts';

export const devicesErrors = {
} as const satisfies Record<string, ErrorDefinition>;
