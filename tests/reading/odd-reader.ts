import { openProgramPort } from '#main/platform/open-program-port.ts';
import type { ReadingAnswer } from '#main/reading/reading-messages.ts';

// A reading process that does what the size of the page's file tells it to: it stands for native code that falls over or never ends.

const port = openProgramPort();
const say = (answer: ReadingAnswer): void => port.send(answer);
port.onDisconnect(() => process.exit(0));
if (process.env['MUNIMENT_TEST_READER'] === 'unavailable') say({ kind: 'unavailable', detail: 'no binary for this system' });
else say({ kind: 'ready', engine: 'odd' });
port.onMessage((message) => {
  const { id, crop } = message as { id: number; crop: { widthPx: number } | null };
  if (crop?.widthPx === 111) process.kill(process.pid, 'SIGSEGV');
  else if (crop?.widthPx === 222) for (;;) { /* native code without end */ }
  else say({ kind: 'read', id, reading: { lines: [{ text: '抗旱', confidencePct: 90, xPx: 1, yPx: 1, widthPx: 40, heightPx: 20 }], regions: [], widthPx: 400, heightPx: 560 } });
});
