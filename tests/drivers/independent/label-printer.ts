import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A label printer on TCP 9100 that knows only the manuals' status words (~HS, ESC ! ?, DLE EOT) and keeps what it was sent.
 * Shares no code with the drivers or their emulators: other chunks, one byte at a time, no model name.
 */
export interface IndependentPrinter {
  readonly port: number;
  /** Everything that was neither a question nor an answer: the labels' bytes as they came. */
  received(): Buffer;
  set(state: { readonly paperOut?: boolean; readonly headOpen?: boolean }): void;
  close(): Promise<void>;
}

const QUESTIONS: Readonly<Record<'zpl' | 'tspl' | 'escpos', readonly Buffer[]>> = { zpl: [Buffer.from('~HS')], tspl: [Buffer.from([0x1b, 0x21, 0x3f])], escpos: [1, 2, 3, 4].map((n) => Buffer.from([0x10, 0x04, n])) } as const;
const MODEL_QUESTIONS = { zpl: Buffer.from('~HI'), tspl: Buffer.from('~!T\r\n'), escpos: Buffer.from([0x1d, 0x49, 67]) } as const;

export function startIndependentPrinter(language: 'zpl' | 'tspl' | 'escpos'): Promise<IndependentPrinter> {
  let kept = Buffer.alloc(0);
  let [paperOut, headOpen] = [false, false];
  const sockets = new Set<Socket>();
  const answer = (question: number): Buffer => {
    if (language === 'zpl') return paperOut || headOpen ? Buffer.alloc(0) : Buffer.from('\x02014,0,0,0320,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,1,2,6,0,00000000,1,000\x03\r\n\x020000,0\x03\r\n');
    if (language === 'tspl') return Buffer.from([(headOpen ? 1 : 0) + (paperOut ? 4 : 0)]);
    return Buffer.from([[0x12, 0x12 + (headOpen ? 4 : 0) + (paperOut ? 0x20 : 0), 0x12, 0x12 + (paperOut ? 0x60 : 0)][question]!]);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      if (chunk.equals(MODEL_QUESTIONS[language])) return;
      let rest = chunk;
      let asked = true;
      // A question may come right behind a label, in one piece with it.
      const behind = Buffer.concat(QUESTIONS[language]).length;
      if (rest.length > behind && rest.subarray(-behind).equals(Buffer.concat(QUESTIONS[language]))) {
        kept = Buffer.concat([kept, rest.subarray(0, -behind)]);
        rest = rest.subarray(-behind);
      }
      while (asked) {
        asked = false;
        QUESTIONS[language].forEach((question, index) => {
          if (!rest.subarray(0, question.length).equals(question)) return;
          rest = rest.subarray(question.length);
          asked = true;
          for (const byte of answer(index)) socket.write(Buffer.from([byte]));
        });
      }
      kept = Buffer.concat([kept, rest]);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      port: (server.address() as AddressInfo).port,
      received: () => kept,
      set: (state) => { paperOut = state.paperOut ?? paperOut; headOpen = state.headOpen ?? headOpen; },
      close: () => new Promise((closed) => { for (const socket of sockets) socket.destroy(); server.close(() => closed()); }),
    }));
  });
}
