import { MunimentError } from '#shared/errors.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { typesettingAnswer, type TypesettingAnswer, type TypesettingRequest } from './typesetting-messages.ts';

type Distributed<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never;
type Order = Distributed<TypesettingRequest>;
type AnswerOf<Kind extends Order['kind']> = Extract<TypesettingAnswer, { kind: Kind extends 'set' ? 'set' : 'fontsChosen' }>;

export interface OrderLimits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Typesetter {
  /**
   * One order after the other. Throws FORMS_TEMPLATE_BROKEN, FORMS_TOO_SLOW (after which the next order starts a new process),
   * FORMS_TYPESETTER_GONE, and the reason of the signal.
   */
  perform<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>, limits: OrderLimits): Promise<AnswerOf<Kind>>;
  close(): Promise<void>;
}

/** Fonts and what was worked out for one form stay in memory for the next, but not for ever. */
const IDLE_MS = 120_000;

export function createTypesetter(start: () => ProgramChannel): Typesetter {
  let channel: ProgramChannel | null = null;
  let waiting: { readonly id: number; settle(answer: TypesettingAnswer | null): void } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 1;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const end = (): void => {
    const ending = channel;
    channel = null;
    ending?.kill();
  };
  const open = (): ProgramChannel => {
    if (channel !== null) return channel;
    const opened = start();
    channel = opened;
    opened.onMessage((message) => {
      const answer = typesettingAnswer.safeParse(message);
      if (answer.success && answer.data.id === waiting?.id) waiting.settle(answer.data);
    });
    opened.onExit(() => {
      if (channel !== opened) return;
      channel = null;
      waiting?.settle(null);
    });
    return opened;
  };

  const ask = (order: Order, { timeoutMs, signal }: OrderLimits): Promise<TypesettingAnswer> => new Promise((resolve, reject) => {
    if (closed) { reject(new MunimentError('FORMS_TYPESETTER_GONE')); return; }
    if (signal?.aborted === true) { reject(signal.reason as Error); return; }
    clearTimeout(idle);
    const id = nextId++;
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      waiting = null;
      idle = setTimeout(end, IDLE_MS).unref();
      act();
    };
    const cancel = (): void => { end(); finish(() => reject(signal!.reason as Error)); };
    const timer = setTimeout(() => { end(); finish(() => reject(new MunimentError('FORMS_TOO_SLOW', { seconds: Math.round(timeoutMs / 1000) }))); }, timeoutMs);
    waiting = { id, settle: (answer) => finish(() => (answer === null ? reject(new MunimentError('FORMS_TYPESETTER_GONE')) : resolve(answer))) };
    signal?.addEventListener('abort', cancel, { once: true });
    open().send({ ...order, id });
  });

  return {
    perform<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>, limits: OrderLimits) {
      const answered = last.then(() => ask(order, limits)).then((answer) => {
        if (answer.kind === 'broken') throw new MunimentError('FORMS_TEMPLATE_BROKEN', { ...answer.diagnostic });
        if (answer.kind === 'failed') throw new MunimentError('FORMS_TYPESETTER_GONE', {}, { cause: new Error(answer.detail) });
        return answer as AnswerOf<Kind>;
      });
      last = answered.catch(() => undefined);
      return answered;
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      end();
      waiting?.settle(null);
      await last;
    },
  };
}
