import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { LabelSubject } from '#shared/contract/labels.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { systemLanguage } from '../../system-language.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findItem } from '../find-item.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const subjectOptions = { boxes: { type: 'string' }, items: { type: 'string' }, shelves: { type: 'string' }, people: { type: 'string' }, test: { type: 'boolean', default: false } } as const;
const SUBJECTS = '(--boxes BARCODE,… | --items CODE,… | --shelves BANK/COLUMN/FACE | --people NAME,… | --test)';
type PreviewSubject = CallInput<'labels', 'previewLabels'>['subject'];
const PAGE = 60;
const READY_WITHIN_MS = 10_000;
const ASK_EVERY_MS = 200;

const listOf = (value: string): string[] => value.split(',').map((part) => part.trim()).filter(Boolean);

async function readSubject({ client, options }: CommandRun): Promise<LabelSubject> {
  const { boxes, items, shelves, people } = options;
  if (typeof boxes === 'string') return { kind: 'boxes', boxIds: await Promise.all(listOf(boxes).map(async (barcode) => (await client.stacks.getBox({ barcode })).box.boxId)) };
  if (typeof items === 'string') return { kind: 'items', itemIds: await Promise.all(listOf(items).map(async (name) => (await findItem(client, name)).itemId)) };
  if (typeof people === 'string') {
    const all = await client.people.listPeople({});
    return { kind: 'people', personIds: listOf(people).map((name) => all.find(({ signInName }) => signInName === name)?.personId ?? refusePerson()) };
  }
  if (typeof shelves === 'string') {
    const match = /^([^/]+)\/(\d+)\/([AB])$/u.exec(shelves);
    if (match === null) throw usageError('--shelves is BANK/COLUMN/FACE, for example 1/3/A');
    const bank = (await client.stacks.listBanks({})).find(({ code, bankId }) => code === match[1] || bankId === match[1]);
    if (!bank) throw new MunimentError('STACKS_BANK_NOT_FOUND');
    return { kind: 'shelves', bankId: bank.bankId, column: Number(match[2]), face: match[3] === 'B' ? 'B' : 'A' };
  }
  if (options.test === true) return { kind: 'test' };
  throw usageError(`what is wanted: ${SUBJECTS}`);
}

/** 分隔页: sheets for the stack on a feeder. They are as large as the paper, so a label printer does not print them. */
async function readSheets({ client, options: { separators, unnamed } }: CommandRun): Promise<PreviewSubject | undefined> {
  if (typeof separators !== 'string' && unnamed === undefined) return undefined;
  const named = typeof separators === 'string' ? listOf(separators) : [];
  return { kind: 'separators', itemIds: await Promise.all(named.map(async (name) => (await findItem(client, name)).itemId)), unnamed: numberOption({ unnamed }, 'unnamed', 0) };
}

const refusePerson = (): never => { throw new MunimentError('LABELS_PERSON_NOT_FOUND'); };

/** A core that has just started needs a moment to find its printer. */
async function awaitPrinter({ client, signal }: CommandRun, printerId: string): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += ASK_EVERY_MS) {
    const printer = (await client.labels.listPrinters({})).find(({ deviceId }) => deviceId === printerId);
    if (!printer) throw new MunimentError('LABELS_NO_SUCH_PRINTER', { deviceId: printerId });
    if (printer.health === 'ready') return;
    if (waitedMs >= READY_WITHIN_MS) throw new MunimentError(isErrorCode(printer.errorCode) ? printer.errorCode : 'DEVICES_LINK_LOST', { deviceId: printerId, address: printerId });
    signal.throwIfAborted();
    await new Promise((done) => { setTimeout(done, ASK_EVERY_MS); });
  }
}

const printers: CommandDefinition = {
  name: 'label printers', usage: 'label printers', summary: { zh: '列出标签打印机及状态', en: 'Lists the label printers and how they are' }, options: {}, needs: 'devices',
  async run(run) {
    const known = await run.client.labels.listPrinters({});
    const found = await Promise.all(known.map(async (printer) => ({
      ...printer, status: await awaitPrinter(run, printer.deviceId).then(() => run.client.labels.getPrinterStatus({ deviceId: printer.deviceId })).catch(() => null),
    })));
    const word = (printer: (typeof found)[number]): string => (printer.status === null ? printer.health : !printer.status.answered ? 'no answer' : printer.status.conditions.join(' ') || 'ready');
    return { value: found, text: found.map((printer) => `${printer.deviceId}\t${printer.name}\t${printer.widthMm} × ${printer.heightMm} mm\t${printer.dpi} dpi\t${word(printer)}`).join('\n') };
  },
};

const preview: CommandDefinition = {
  name: 'label preview', usage: `label preview ${SUBJECTS.slice(0, -1)} | --separators CODE,… | --unnamed N) --out DIR [--printer ID]`, summary: { zh: '把标签画成 PNG，与打印出来的点一一相同', en: 'Draws labels as PNG files, dot for dot as they print' },
  options: { ...subjectOptions, separators: { type: 'string' }, unnamed: { type: 'string' }, out: { type: 'string' }, printer: { type: 'string' } }, needs: 'open',
  async run(run) {
    const folder = resolve(needOption(run.options, 'out'));
    const subject = await readSheets(run) ?? await readSubject(run);
    await mkdir(folder, { recursive: true });
    const files: { file: string; title: string; code: string }[] = [];
    for (let total = 1; files.length < total;) {
      const page = await run.client.labels.previewLabels({ subject, printerId: typeof run.options.printer === 'string' ? run.options.printer : null, language: systemLanguage(), offset: files.length, limit: PAGE });
      total = page.total;
      for (const { title, code, pngBase64 } of page.labels) {
        const file = join(folder, `label-${String(files.length + 1).padStart(4, '0')}.png`);
        await writeFile(file, Buffer.from(pngBase64, 'base64'));
        files.push({ file, title, code });
      }
    }
    return { value: files, text: files.map(({ file, title }) => `${title}\t${file}`).join('\n') };
  },
};

const print: CommandDefinition = {
  name: 'label print', usage: `label print ${SUBJECTS} --printer ID [--copies N]`, summary: { zh: '打印标签；结果不明的一张不会自动重打', en: 'Prints labels; one whose outcome is unknown is never sent again by itself' },
  options: { ...subjectOptions, printer: { type: 'string' }, copies: { type: 'string' } }, needs: 'devices',
  async run(run) {
    const printerId = needOption(run.options, 'printer');
    const subject = await readSubject(run);
    await awaitPrinter(run, printerId);
    const { jobId } = await run.client.labels.printLabels({ subject, printerId, language: systemLanguage(), copies: numberOption(run.options, 'copies', 1) });
    const ended = await waitForJob(run, jobId);
    const job = await run.client.labels.getPrintJob({ jobId });
    return { value: { ...job, result: ended.result }, text: `${job.state}\t${job.done}/${job.total}${job.uncertain.length > 0 ? `\t? ${job.uncertain.map(({ title }) => title).join(' ')}` : ''}`, bad: job.state !== 'done' };
  },
};

export const labelCommands: readonly CommandDefinition[] = [printers, preview, print];
