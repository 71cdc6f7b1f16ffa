import { printerRefusal, type PrinterStatus } from '#shared/domain/label-printer.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { DriverClock } from '../contract/driver-clock.ts';
import type { PrinterSession } from '../contract/printer-session.ts';
import type { SessionLostEvent } from '../contract/session-lost-event.ts';
import type { ByteStream } from '../transports/byte-stream.ts';
import { createPrinterExchange } from './printer-exchange.ts';
import type { LabelPaper, PrinterAnswer, PrinterLanguage } from './printer-language.ts';

const STATUS_WITHIN_MS = 1000;
const MODEL_WITHIN_MS = 500;
/** How often, and how long, a printer that took a label is asked whether it has come to rest. */
const CONFIRM_EVERY_MS = 200;
const CONFIRM_WITHIN_MS = 20_000;
/** Silences in a row after a label, before it counts as uncertain. */
const SILENCES = 3;

export interface PrinterSessionRequest {
  readonly deviceId: string;
  readonly stream: ByteStream;
  readonly clock: DriverClock;
  readonly language: PrinterLanguage;
  readonly paper: LabelPaper;
  /** Whether anything ever comes back: cheap print servers carry one way only. */
  readonly answers: boolean;
}

/** Asks who is there and starts a session. A printer that says nothing is one too: it may be out of paper. */
export async function openPrinterSession({ deviceId, stream, clock, language, paper, answers }: PrinterSessionRequest): Promise<PrinterSession> {
  const exchange = createPrinterExchange(stream, clock);
  const listeners = new Set<(event: SessionLostEvent) => void>();
  let ended = false;
  /** One conversation at a time: an answer belongs to the question before it. */
  let turn: Promise<unknown> = Promise.resolve();

  const lose = (errorCode: ErrorCode): void => {
    if (ended) return;
    ended = true;
    stream.close().catch(() => undefined);
    for (const listener of listeners) listener({ kind: 'lost', errorCode });
  };
  stream.onLost(() => lose('DEVICES_LINK_LOST'));

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(async () => {
      if (ended) throw new MunimentError('DEVICES_LINK_LOST', { deviceId });
      return work();
    });
    turn = next.catch(() => undefined);
    return next;
  };

  const ask = async (): Promise<PrinterAnswer | null> => {
    if (!answers) return null;
    try {
      return await exchange(language.statusQuery, (bytes) => language.decodeStatus(bytes), STATUS_WITHIN_MS);
    } catch (error) {
      lose('DEVICES_LINK_LOST');
      throw new MunimentError('DEVICES_LINK_LOST', { deviceId }, { cause: error });
    }
  };
  const status = async (): Promise<PrinterStatus> => {
    const answer = await ask();
    return { deviceId, answered: answer !== null || !answers, conditions: answer?.conditions ?? [], labelsWaiting: answer?.labelsWaiting ?? null, readAt: new Date(clock.nowMs()).toISOString() };
  };
  const pause = (): Promise<void> => new Promise((resolve) => { clock.after(CONFIRM_EVERY_MS, resolve); });
  const uncertain = (reason: string): MunimentError => new MunimentError('PRINTING_UNCERTAIN', { deviceId, reason });

  const confirm = async (): Promise<void> => {
    const until = clock.steadyMs() + CONFIRM_WITHIN_MS;
    let silences = 0;
    for (;;) {
      let now: PrinterStatus;
      try {
        now = await status();
      } catch {
        throw uncertain('DEVICES_LINK_LOST');
      }
      silences = now.answered ? 0 : silences + 1;
      const stopped = now.answered ? printerRefusal(now) : silences >= SILENCES ? 'PRINTING_SILENT' : null;
      if (stopped !== null) throw uncertain(stopped);
      if (now.answered && !now.conditions.includes('printing') && !now.conditions.includes('bufferFull')) return;
      if (clock.steadyMs() > until) throw uncertain('DEVICES_TIMEOUT');
      await pause();
    }
  };

  const model = answers ? await exchange(language.modelQuery, (bytes) => language.decodeModel(bytes), MODEL_WITHIN_MS).catch(() => null) : null;
  if (ended) throw new MunimentError('DEVICES_LINK_LOST', { deviceId });

  return {
    family: 'printing',
    identity: model === null ? language.name : `${model} · ${language.name}`,
    readStatus: () => inTurn(status),
    print: (raster) => inTurn(async () => {
      const before = await status();
      const refusal = printerRefusal(before);
      if (refusal !== null) throw new MunimentError(refusal, { deviceId });
      try {
        await stream.write(language.encodeLabel(raster, paper));
      } catch (error) {
        lose('DEVICES_LINK_LOST');
        throw new MunimentError('PRINTING_UNCERTAIN', { deviceId, reason: 'DEVICES_LINK_LOST' }, { cause: error });
      }
      if (!answers) return 'handedOver';
      await confirm();
      return language.tellsWhenPrinted ? 'printed' : 'handedOver';
    }),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      ended = true;
      await stream.close();
    },
  };
}
