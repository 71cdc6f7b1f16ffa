import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { BarcodeAnswer, BarcodeRequest } from './barcode-messages.ts';

// A thread of its own: reading works without pause, and what a hostile picture breaks here is thrown away with the thread.

const port = parentPort!;
const answer = (message: BarcodeAnswer) => port.postMessage(message);

/** From the disk: by itself the package would fetch it from a CDN, which a room has not. */
const wasm = readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
const ready = wasm.then((file) => prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true }));

port.on('message', ({ widthPx, heightPx, rgba }: BarcodeRequest) => {
  ready
    .then(() => readBarcodes({ width: widthPx, height: heightPx, data: rgba, colorSpace: 'srgb' }, { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 16, tryHarder: true, tryDownscale: false, tryInvert: false }))
    .then((found) => answer({ kind: 'read', texts: found.filter(({ isValid }) => isValid).map(({ text }) => text) }))
    .catch((error: unknown) => answer({ kind: 'failed', detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) }));
});
