import type { ErrorCode } from '#shared/errors.ts';

/** The link is gone; the session is finished and the caller opens a new one. */
export interface SessionLostEvent { readonly kind: 'lost'; readonly errorCode: ErrorCode }
