import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { pictureAnswer, type PictureAnswer, type PictureQuestion } from './picture-messages.ts';

/** A process that works on pictures, one question at a time. */
export interface PictureProcess {
  /** Rejects with an Error when the picture cannot be worked on, the process is gone, or it took too long (it is then ended). */
  ask(question: PictureQuestion): Promise<Exclude<PictureAnswer, { readonly kind: 'ready' | 'failed' }>>;
  /** Ended by itself, or by us. */
  isGone(): boolean;
  end(): void;
}

export interface PictureProcessLimits { readonly startTimeoutMs: number; /** 200 megapixels take ten seconds on a quiet machine. */ readonly answerTimeoutMs: number }
const USUAL: PictureProcessLimits = { startTimeoutMs: 60_000, answerTimeoutMs: 120_000 };

export function startPictureProcess(start: () => ProgramChannel, limits: PictureProcessLimits = USUAL): PictureProcess {
  const channel = start();
  let nextId = 1;
  let gone = false;
  let settle: ((answer: PictureAnswer | null) => void) | null = null;
  const end = (): void => { gone = true; channel.kill(); };
  channel.onExit(() => { gone = true; settle?.(null); });
  channel.onMessage((message) => {
    const answer = pictureAnswer.safeParse(message);
    if (answer.success) settle?.(answer.data);
  });
  const hear = (timeoutMs: number): Promise<PictureAnswer> => new Promise((resolve, reject) => {
    if (gone) { reject(new Error('the process that works on pictures has ended')); return; }
    const finish = (act: () => void): void => { clearTimeout(timer); settle = null; act(); };
    const timer = setTimeout(() => finish(() => { end(); reject(new Error(`no answer within ${timeoutMs / 1000} seconds`)); }), timeoutMs);
    settle = (answer) => finish(() => (answer === null ? reject(new Error('the process that works on pictures has ended')) : resolve(answer)));
  });
  const ready = hear(limits.startTimeoutMs);
  ready.catch(() => undefined);
  return {
    async ask(question) {
      await ready;
      const id = nextId;
      nextId += 1;
      const heard = hear(limits.answerTimeoutMs);
      channel.send({ id, question });
      const answer = await heard;
      if (answer.kind === 'failed') throw new Error(answer.detail);
      if (answer.kind === 'ready' || answer.id !== id) throw new Error('an answer to another question');
      return answer;
    },
    isGone: () => gone,
    end,
  };
}
