import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from 'node:test';

/**
 * Runs every `*.guest.js` beside this file (it is bundled first), one after another in one process (starting Node costs seconds in software emulation),
 * and says each result as one line `RESULT {json}` on the console.
 */
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.guest.js')).toSorted().map((name) => join(import.meta.dirname, name));

interface TestEvent { readonly name: string; readonly file?: string; readonly details: { readonly duration_ms: number; readonly type?: string; readonly error?: Error & { readonly cause?: unknown } } }

const report = (passed: boolean, { name, file, details }: TestEvent): void => {
  // A suite that passed is as good as its tests; one that failed in its hooks has none that could say so.
  if (details.type === 'suite' && passed) return;
  const cause = details.error?.cause;
  const message = details.error === undefined ? undefined : String(cause instanceof Error ? cause.message : cause ?? details.error.message).slice(0, 600);
  process.stdout.write(`RESULT ${JSON.stringify({ file: basename(file ?? ''), title: name, passed, ms: details.duration_ms, message })}\n`);
};

const tests = run({ files, concurrency: false, isolation: 'none' });
tests.on('test:pass', (event) => report(true, event));
tests.on('test:fail', (event) => report(false, event));
tests.on('test:stderr', ({ message }) => process.stderr.write(message));
for await (const event of tests) if (event.type === 'test:summary' && event.data.file === undefined) break;
process.exit(0);
