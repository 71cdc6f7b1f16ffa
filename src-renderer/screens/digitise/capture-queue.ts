import type { Page, PageCrop } from '#shared/contract/digitisation.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';

/** How the picture came about; kept in the history of the page. */
export interface ShotNote {
  readonly method: 'still' | 'frame';
  readonly camera: string;
  readonly trigger: 'hand' | 'lyingStill';
}

/** One page of a picture that shows several. */
export interface CapturedPart {
  readonly pageId: Page['pageId'];
  readonly crop: PageCrop;
}

/** A picture that was taken and is not known to be durable yet. */
export interface PendingCapture {
  /** With `parts` that of the first. */
  readonly pageId: Page['pageId'];
  readonly itemId: Page['itemId'];
  readonly file: File;
  /** In the order in which they are read; null: the picture is one page. */
  readonly parts: readonly CapturedPart[] | null;
  readonly shot: ShotNote;
  /** Of the refusal; null while it is on its way or waits for the core. */
  readonly error: unknown;
}

export interface CaptureQueue {
  readonly add: (capture: Omit<PendingCapture, 'error'>) => void;
  readonly list: () => readonly PendingCapture[];
  /** Whether the first one waits because nobody answered. */
  readonly isHeldUp: () => boolean;
  /** Sends what waits now; refused ones only when named. */
  readonly resume: (pageId?: Page['pageId']) => void;
  readonly discard: (pageId: Page['pageId']) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface CaptureQueueOptions {
  /** Rejects with MunimentError; repeating a `pageId` answers with the page that is there. */
  readonly send: (capture: PendingCapture) => Promise<unknown>;
  readonly wait: (delayMs: number) => Promise<void>;
}

const AGAIN_AFTER_MS = 3000;

/** The picture is as good as before; only nobody was there to take it. */
const HOLD_UP: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['HOST_GONE', 'PEOPLE_SESSION_LOCKED', 'PEOPLE_NOT_SIGNED_IN', 'PEOPLE_SESSION_ENDED']);

/** Keeps pictures in memory until the core has answered that they are durable, one after another in the order in which they were taken. */
export function createCaptureQueue({ send, wait }: CaptureQueueOptions): CaptureQueue {
  let pending: readonly PendingCapture[] = [];
  let sending = false;
  let heldUp = false;
  const listeners = new Set<() => void>();
  const enter = (next: readonly PendingCapture[]): void => {
    pending = next;
    for (const listener of listeners) listener();
  };
  const holdUp = (now: boolean): void => {
    if (heldUp === now) return;
    heldUp = now;
    enter([...pending]);
  };

  const sendNext = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      for (let next = firstOf(pending); next !== undefined; next = firstOf(pending)) {
        const { pageId } = next;
        try {
          await send(next);
          heldUp = false;
          enter(pending.filter((capture) => capture.pageId !== pageId));
        } catch (error) {
          if (error instanceof MunimentError && HOLD_UP.has(error.code)) {
            holdUp(true);
            void wait(AGAIN_AFTER_MS).then(sendNext);
            return;
          }
          enter(pending.map((capture) => (capture.pageId === pageId ? { ...capture, error } : capture)));
        }
      }
    } finally {
      sending = false;
    }
  };

  return {
    add: (capture) => { enter([...pending, { ...capture, error: null }]); void sendNext(); },
    list: () => pending,
    isHeldUp: () => heldUp,
    resume: (pageId) => {
      if (pageId !== undefined) enter(pending.map((capture) => (capture.pageId === pageId ? { ...capture, error: null } : capture)));
      void sendNext();
    },
    discard: (pageId) => { enter(pending.filter((capture) => capture.pageId !== pageId)); },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function firstOf(pending: readonly PendingCapture[]): PendingCapture | undefined {
  return pending.find(({ error }) => error === null);
}
