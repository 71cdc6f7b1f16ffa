import type { ScanBatch } from '#shared/contract/digitisation.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { SCAN_PRESETS } from '#shared/presets/scan-presets.ts';
import type { CommandAnswer, CommandDefinition, CommandRun } from '../command.ts';
import { findItem } from '../find-item.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

const READY_WITHIN_MS = 10_000;

/** The scanners once they have answered; a core that has just started needs a moment to find them. */
async function awaitScanners(run: CommandRun) {
  const events = await run.client.system.watchEvents({ afterNumber: (await run.client.system.getStatus({})).lastEvent }, { signal: AbortSignal.any([run.signal, AbortSignal.timeout(READY_WITHIN_MS)]) });
  let scanners = await run.client.digitisation.listScanners({});
  const isSettled = () => scanners.every(({ health, report }) => report !== null || (health !== 'starting' && health !== 'lost'));
  try {
    if (!isSettled()) for await (const { name } of events) {
      if (name !== 'system.deviceChanged') continue;
      scanners = await run.client.digitisation.listScanners({});
      if (isSettled()) break;
    }
  } catch (error) {
    if (run.signal.aborted) throw error;
  }
  return scanners;
}

/** Follows a batch to its end or to what stops it; Ctrl+C stops the scanner. */
async function follow(run: CommandRun, begin: () => Promise<ScanBatch>): Promise<CommandAnswer> {
  const events = await run.client.system.watchEvents({ afterNumber: (await run.client.system.getStatus({})).lastEvent });
  let batch = await begin();
  const { batchId } = batch;
  const cancel = () => { void run.client.digitisation.cancelScan({ batchId }).catch(() => undefined); };
  run.signal.addEventListener('abort', cancel);
  try {
    for await (const { name } of events) {
      if (name !== 'digitisation.scanChanged') continue;
      batch = (await run.client.digitisation.listScanBatches({ limit: 200 })).find((candidate) => candidate.batchId === batchId) ?? batch;
      run.report(`${batch.state}: ${batch.pages}`);
      if (batch.state !== 'running' && batch.state !== 'waitingForPaper') break;
    }
  } finally {
    run.signal.removeEventListener('abort', cancel);
  }
  const parts = batch.parts.map(({ number, code, pages, waiting, archivalCode, title }) => `  ${number}\t${code}\t${pages}\t${waiting > 0 ? `? ${waiting}` : archivalCode ?? title}`);
  return { value: batch, text: [`${batch.batchId}\t${batch.state}\t${batch.pages}\t${batch.errorCode ?? ''}`, ...parts].join('\n'), bad: batch.state !== 'done' };
}

const list: CommandDefinition = {
  name: 'scan list', usage: 'scan list', summary: { zh: '列出扫描仪与最近的批次', en: 'Lists scanners and the latest batches' }, options: {}, needs: 'devices',
  async run(run) {
    const scanners = await awaitScanners(run);
    const batches = await run.client.digitisation.listScanBatches({});
    const lines = [...scanners.map(({ deviceId, name, health, report }) => `${deviceId}\t${name}\t${health}\t${report?.model ?? ''}\t${report?.feeder ?? ''}`), ...batches.map((batch) => `${batch.batchId}\t${batch.state}\t${batch.pages}\t${batch.errorCode ?? ''}`)];
    return { value: { scanners, batches }, text: lines.join('\n') };
  },
};

const start: CommandDefinition = {
  name: 'scan start', usage: 'scan start [--scanner ID] [--item 档号|ID] [--source feeder|platen] [--duplex] [--preset colour-300] [--wait SECONDS] [--no-separators]',
  summary: { zh: '扫描一批，逐页存入一件或收件箱', en: 'Scans a batch, page by page, into an item or the inbox' },
  options: { scanner: { type: 'string' }, item: { type: 'string' }, source: { type: 'string', default: 'feeder' }, duplex: { type: 'boolean', default: false }, preset: { type: 'string', default: 'colour-300' }, wait: { type: 'string' }, 'no-separators': { type: 'boolean', default: false } }, needs: 'devices',
  async run(run) {
    const { options } = run;
    const preset = SCAN_PRESETS.find(({ presetId }) => presetId === options.preset);
    if (preset === undefined) throw usageError(`--preset: ${SCAN_PRESETS.map(({ presetId }) => presetId).join(', ')}`);
    if (options.source !== 'feeder' && options.source !== 'platen') throw usageError('--source: feeder, platen');
    const { source } = options;
    const scanners = await awaitScanners(run);
    const scanner = typeof options.scanner === 'string' ? scanners.find(({ deviceId }) => deviceId === options.scanner) : scanners[0];
    if (scanner === undefined) throw new MunimentError('DEVICES_UNKNOWN_DEVICE', { deviceId: typeof options.scanner === 'string' ? options.scanner : '' });
    if (scanner.report === null) throw new MunimentError(isErrorCode(scanner.errorCode) ? scanner.errorCode : 'SCAN_LINK_LOST', { deviceId: scanner.deviceId, address: '' });
    const item = typeof options.item === 'string' ? await findItem(run.client, options.item) : null;
    const { resolutionDpi, colourMode, presetId } = preset;
    return follow(run, () => run.client.digitisation.startScan({
      deviceId: scanner.deviceId, itemId: item?.itemId ?? null, settings: { source, duplex: options.duplex === true, resolutionDpi, colourMode, widthMm: 210, heightMm: 297 }, presetId, waitForPaperS: numberOption(options, 'wait', 0), separators: options['no-separators'] !== true,
    }));
  },
};

const resume: CommandDefinition = {
  name: 'scan resume', usage: 'scan resume --batch ID', summary: { zh: '接着扫描停下的一批', en: 'Goes on with a batch that stopped' }, options: { batch: { type: 'string' } }, needs: 'devices',
  async run(run) {
    const batchId = needOption(run.options, 'batch') as ScanBatch['batchId'];
    await awaitScanners(run);
    return follow(run, () => run.client.digitisation.resumeScan({ batchId }));
  },
};

const file: CommandDefinition = {
  name: 'scan file', usage: 'scan file --batch ID --part N --item 档号|ID', summary: { zh: '指明一张分隔页之后的页归入哪一件', en: 'Says where the pages behind a separator sheet belong' },
  options: { batch: { type: 'string' }, part: { type: 'string' }, item: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { itemId } = await findItem(run.client, needOption(run.options, 'item'));
    const answer = await run.client.digitisation.fileScanPart({ batchId: needOption(run.options, 'batch') as ScanBatch['batchId'], part: numberOption(run.options, 'part', 1), itemId });
    return { value: answer, text: String(answer.filed) };
  },
};

export const scanCommands: readonly CommandDefinition[] = [list, start, resume, file];
