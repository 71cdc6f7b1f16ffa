import type { Actor } from '#shared/domain/permission.ts';

/** Who made the sample room; stands in its history. */
export const FILLER: Actor = { personId: 'program:sample', name: '样例室', roles: ['administrator', 'clerk', 'operator', 'approver'], clearance: 'topSecret' };
