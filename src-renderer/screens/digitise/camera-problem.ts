/** Why there is no picture, as a person can do something about it. */
export type CameraProblemKind = 'absent' | 'busy' | 'denied' | 'unplugged' | 'other';

export interface CameraProblem {
  readonly kind: CameraProblemKind;
  /** The browser's own name for it, for whoever is asked for help. */
  readonly detail: string;
}

const KINDS: Readonly<Record<string, CameraProblemKind>> = {
  NotFoundError: 'absent', OverconstrainedError: 'absent', NotReadableError: 'busy', AbortError: 'busy', NotAllowedError: 'denied', SecurityError: 'denied',
};

/** What `getUserMedia` rejected with (Media Capture and Streams, 10.3). */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error);
  return { kind: KINDS[name] ?? 'other', detail: name };
}
