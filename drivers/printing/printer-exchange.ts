import type { DriverClock } from '../contract/driver-clock.ts';
import type { ByteStream } from '../transports/byte-stream.ts';
import { joinBytes } from './printer-language.ts';

/** Sends a question and gives what `decode` makes of the answer, or null when none came whole within `withinMs`. Rejects when the link is lost. */
export type PrinterExchange = <Answer>(query: Uint8Array, decode: (bytes: Uint8Array) => Answer | null, withinMs: number) => Promise<Answer | null>;

/** More than any status is long: a printer that babbles must not fill the memory. */
const MOST_BYTES = 4096;

export function createPrinterExchange(stream: ByteStream, clock: DriverClock): PrinterExchange {
  let receive: (bytes: Uint8Array) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  let lostReason: string | null = null;
  // What nobody waits for is the late answer to an earlier question: dropped.
  stream.onData((bytes) => receive(bytes));
  stream.onLost((reason) => { lostReason = reason; fail(new Error(reason)); });
  return (query, decode, withinMs) => new Promise((resolve, reject) => {
    if (lostReason !== null) { reject(new Error(lostReason)); return; }
    let heard = new Uint8Array(0);
    const settle = (finish: () => void): void => {
      cancel();
      receive = () => undefined;
      fail = () => undefined;
      finish();
    };
    const cancel = clock.after(withinMs, () => settle(() => resolve(null)));
    fail = (reason) => settle(() => reject(reason));
    receive = (bytes) => {
      heard = joinBytes(heard, bytes).slice(-MOST_BYTES) as Uint8Array<ArrayBuffer>;
      try {
        const answer = decode(heard);
        if (answer !== null) settle(() => resolve(answer));
      } catch {
        // Garbage is as good as no answer: what it would mean for the next label is not known.
        settle(() => resolve(null));
      }
    };
    stream.write(query).catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
  });
}
