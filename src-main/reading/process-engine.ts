import { MunimentError } from '#shared/errors.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { readingAnswer, type ReadingAnswer } from './reading-messages.ts';
import type { EngineReading, PageSource, ReadingEngine } from './reading-engine.ts';

export interface ProcessEngineLimits {
  /** Loading the models takes half a second on a quiet machine. */
  readonly startTimeoutMs: number;
  /** An A4 page takes two seconds, an A0 plan twenty. */
  readonly pageTimeoutMs: number;
}

const USUAL: ProcessEngineLimits = { startTimeoutMs: 60_000, pageTimeoutMs: 120_000 };

/**
 * Starts an engine that lives in a process of its own. Throws DIGITISATION_READING_UNAVAILABLE when it cannot read here. What kills the process
 * (DIGITISATION_READING_CRASHED) or keeps it for too long (DIGITISATION_READING_TOO_SLOW: it is then killed) costs one page.
 */
export async function startProcessEngine(start: () => ProgramChannel, limits: ProcessEngineLimits = USUAL): Promise<ReadingEngine> {
  const channel = start();
  let nextId = 1;
  let settle: ((answer: ReadingAnswer | 'gone' | 'late') => void) | null = null;
  const answerWithin = (timeoutMs: number): Promise<ReadingAnswer | 'gone' | 'late'> => new Promise((resolve) => {
    const timer = setTimeout(() => finish('late'), timeoutMs);
    const finish = (answer: ReadingAnswer | 'gone' | 'late') => { clearTimeout(timer); settle = null; resolve(answer); };
    settle = finish;
  });
  let gone = false;
  channel.onExit(() => { gone = true; settle?.('gone'); });
  channel.onMessage((message) => {
    const answer = readingAnswer.safeParse(message);
    if (answer.success) settle?.(answer.data);
  });
  const first = gone ? 'gone' as const : await answerWithin(limits.startTimeoutMs);
  if (first === 'gone' || first === 'late' || first.kind !== 'ready') {
    channel.kill();
    const detail = typeof first === 'string' ? `the reading process is ${first}` : first.kind === 'unavailable' ? first.detail : first.kind;
    throw new MunimentError('DIGITISATION_READING_UNAVAILABLE', { detail });
  }
  return {
    name: first.engine,
    async read({ file, rotation, crop }: PageSource): Promise<EngineReading> {
      if (gone) throw new MunimentError('DIGITISATION_READING_CRASHED');
      const id = nextId++;
      const answered = answerWithin(limits.pageTimeoutMs);
      channel.send({ id, file, rotation, crop });
      const answer = await answered;
      if (answer === 'gone') throw new MunimentError('DIGITISATION_READING_CRASHED');
      if (answer === 'late') {
        channel.kill();
        throw new MunimentError('DIGITISATION_READING_TOO_SLOW', { seconds: Math.round(limits.pageTimeoutMs / 1000) });
      }
      if (answer.kind === 'read' && answer.id === id) return answer.reading as EngineReading;
      throw new MunimentError('DIGITISATION_READING_FAILED', { detail: answer.kind === 'failed' ? answer.detail : answer.kind });
    },
    close() {
      channel.kill();
      return Promise.resolve();
    },
  };
}
