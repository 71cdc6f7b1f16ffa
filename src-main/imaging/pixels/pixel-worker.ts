import { parentPort } from 'node:worker_threads';
import { findOverlap } from './find-overlap.ts';
import { measurePicture } from './measure-picture.ts';
import type { PixelAnswer, PixelRequest } from './pixel-messages.ts';
import { takeOutSpecks } from './take-out-specks.ts';

// A thread of its own: looking at every pixel keeps a processor busy for a tenth of a second and more, and the core answers others meanwhile.

const port = parentPort!;

function answer(request: PixelRequest): PixelAnswer {
  switch (request.kind) {
    case 'measure': return { kind: 'measured', measures: measurePicture(request.picture) };
    case 'despeckle': return { kind: 'despeckled', picture: request.picture, specks: takeOutSpecks(request.picture, request.largestPx) };
    case 'overlap': return { kind: 'overlap', overlap: findOverlap(request.first, request.second) };
  }
}

port.on('message', (request: PixelRequest) => {
  try {
    const said = answer(request);
    port.postMessage(said, said.kind === 'despeckled' ? [said.picture.data.buffer] : []);
  } catch (error) {
    port.postMessage({ kind: 'failed', detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) } satisfies PixelAnswer);
  }
});
