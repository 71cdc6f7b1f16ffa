import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forkProgram } from '#main/platform/fork-program.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { chooseEngine } from '#main/reading/choose-engine.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import type { StartEngine } from '#main/reading/reading-engine.ts';

const oddReader = () => forkProgram(join(import.meta.dirname, 'odd-reader.ts'));
const page = (widthPx: number) => ({ file: '/nowhere', rotation: 0, crop: { xPx: 0, yPx: 0, widthPx, heightPx: 16 } });
const plain: StartEngine = () => Promise.resolve({ name: 'plain', read: () => Promise.reject(new Error('not asked')), close: () => Promise.resolve() });

describe('An engine in a process of its own', () => {
  it('answers, says by its code that it crashed, and is of no more use then', async () => {
    const engine = await startProcessEngine(oddReader);
    expect(engine.name).toBe('odd');
    expect((await engine.read(page(16))).lines).toMatchObject([{ text: '抗旱' }]);
    await expect(engine.read(page(111))).rejects.toMatchObject({ code: 'DIGITISATION_READING_CRASHED' });
    await expect(engine.read(page(16))).rejects.toMatchObject({ code: 'DIGITISATION_READING_CRASHED' });
  });

  it('is ended when it takes too long', async () => {
    const engine = await startProcessEngine(oddReader, { startTimeoutMs: 60_000, pageTimeoutMs: 300 });
    await expect(engine.read(page(222))).rejects.toMatchObject({ code: 'DIGITISATION_READING_TOO_SLOW' });
    await expect(engine.read(page(16))).rejects.toMatchObject({ code: 'DIGITISATION_READING_CRASHED' });
  });

  it('that is closed in the middle of a page lets go of it', async () => {
    const engine = await startProcessEngine(oddReader);
    const reading = engine.read(page(222));
    await engine.close();
    await expect(reading).rejects.toMatchObject({ code: 'DIGITISATION_READING_CRASHED' });
  });
});

describe('The choice of the engine', () => {
  const program = (file: string, env: Record<string, string> = {}): StartEngine => () => startProcessEngine(() => {
    Object.assign(process.env, env);
    try {
      return forkProgram(file);
    } finally {
      for (const name of Object.keys(env)) delete process.env[name];
    }
  });

  it('falls on the better one where it can be loaded', async () => {
    const choice = chooseEngine({ better: program(join(import.meta.dirname, 'odd-reader.ts')), always: plain, logger: silentLogger });
    const engine = await choice.start();
    expect(engine.name).toBe('odd');
    await engine.close();
    expect(await choice.inUse()).toEqual({ engine: 'better', detail: null });
  });

  it('falls on the other where the runtime cannot be loaded, and says why', async () => {
    // The real program, whose runtime is hidden from it.
    const withoutRuntime = program(resolve(import.meta.dirname, '../../src-main/reading/paddle/page-reading.ts'), { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'hide-runtime.ts')}` });
    const choice = chooseEngine({ better: withoutRuntime, always: plain, logger: silentLogger });
    expect((await choice.start()).name).toBe('plain');
    expect(await choice.inUse()).toEqual({ engine: 'always', detail: expect.stringContaining('hidden') as string });
  });

  it('falls on the other where the program cannot even start', async () => {
    const choice = chooseEngine({ better: program('/nowhere/reader.ts'), always: plain, logger: silentLogger });
    expect((await choice.start()).name).toBe('plain');
    expect((await choice.inUse()).engine).toBe('always');
  });
});
