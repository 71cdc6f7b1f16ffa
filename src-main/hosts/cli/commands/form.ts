import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { FormManifest, FormSubject, Unprintable } from '#shared/contract/forms.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { systemLanguage } from '../../system-language.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { findListSubject } from '../find-list-subject.ts';
import { findItem } from '../find-item.ts';
import { findVolume } from '../find-volume.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const text = { type: 'string' } as const;

const listOf = (value: string): string[] => value.split(',').map((part) => part.trim()).filter(Boolean);
const option = (run: CommandRun, name: string): string | undefined => { const value = run.options[name]; return typeof value === 'string' ? value : undefined; };

/** Named records, or every record of a fonds, group, year, retention. */
async function readSubject(run: CommandRun, takes: FormManifest['takes']): Promise<FormSubject> {
  const { client } = run;
  const [volumes, boxes, items, people] = ['volume', 'box', 'items', 'people'].map((name) => option(run, name));
  if (volumes !== undefined) return { kind: 'volumes', volumeIds: await Promise.all(listOf(volumes).map((code) => findVolume(client, code))) };
  if (boxes !== undefined) return { kind: 'boxes', boxIds: await Promise.all(listOf(boxes).map(async (barcode) => (await client.stacks.getBox({ barcode })).box.boxId)) };
  if (items !== undefined) return { kind: 'items', itemIds: await Promise.all(listOf(items).map(async (name) => (await findItem(client, name)).itemId)) };
  if (people !== undefined) {
    const all = await client.people.listPeople({});
    return { kind: 'people', personIds: listOf(people).map((name) => all.find(({ signInName }) => signInName === name)?.personId ?? refusePerson()) };
  }
  if (takes === 'nothing') return { kind: 'nothing' };
  const list = await findListSubject(run, takes);
  if (list !== null) return list;
  const code = option(run, 'fonds');
  const fonds = code === undefined ? undefined : (await client.schemes.listFonds({})).find((each) => each.code === code);
  if (code !== undefined && fonds === undefined) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  if (takes === 'secrets') return { kind: 'due', fondsId: fonds?.fondsId ?? null, withinDays: numberOption(run.options, 'within', 0), unreckoned: run.options['unreckoned'] === true };
  const filter = { fondsId: fonds?.fondsId ?? null, recordGroup: option(run, 'group') ?? null, year: run.options['year'] === undefined ? null : numberOption(run.options, 'year'), retention: option(run, 'retention') ?? null };
  return takes === 'volumes' ? { kind: 'volumeFilter', filter: { ...filter, level: 'volume' } } : { kind: 'itemFilter', filter: { ...filter, state: 'all' }, sort: { by: 'archivalCode', descending: false } };
}

const refusePerson = (): never => { throw new MunimentError('LABELS_PERSON_NOT_FOUND'); };

/** `--set thickness=30,cover=false`, as the manifest has the kinds. */
function readParameters(manifest: FormManifest, given: string | undefined): CallInput<'forms', 'printForm'>['parameters'] {
  return Object.fromEntries(listOf(given ?? '').map((pair) => {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const kind = manifest.parameters.find((parameter) => parameter.name === name)?.kind;
    if (at < 1 || kind === undefined) throw usageError(`--set ${pair}: ${manifest.parameters.map((parameter) => parameter.name).join(', ') || 'this form has nothing to set'}`);
    const value = pair.slice(at + 1);
    return [name, kind === 'number' ? Number(value) : kind === 'flag' ? value === 'true' : value];
  }));
}

function readOffset(given: string | undefined): { xMm: number; yMm: number } {
  const [xMm = 0, yMm = 0] = (given ?? '0,0').split(',').map(Number);
  if (!Number.isFinite(xMm) || !Number.isFinite(yMm)) throw usageError('--offset is RIGHT,DOWN in millimetres, for example 1.5,-0.5');
  return { xMm, yMm };
}

const unprintableLine = ({ character, codePoint, count, records }: Unprintable): string => `${character} ${codePoint}\t${count}\t${records.map(({ code, title }) => code || title).join(' ')}`;

const list: CommandDefinition = {
  name: 'form list', usage: 'form list', summary: { zh: '列出可打印的表格与标签', en: 'Lists the forms and labels that can be printed' }, options: {}, needs: 'open',
  async run({ client, report }) {
    const all = await client.forms.listForms({});
    for (const { id, problem } of all) if (problem !== null) report(`${id}.json: ${problem}`);
    return { value: all, text: all.map(({ id, names, paper, takes, isOwn }) => `${id}\t${names[systemLanguage()]}\t${paper.widthMm} × ${paper.heightMm} mm\t${takes}${isOwn ? '\t*' : ''}`).join('\n') };
  },
};

const print: CommandDefinition = {
  name: 'form', usage: 'form NAME --out FILE.pdf [--fonds Z109] [--group WS] [--year 2019] [--retention D30] | [--volume CODE,…] | [--box BARCODE,…] | [--items CODE,…] | [--people NAME,…] | [--within DAYS] [--unreckoned] | [--register NAME] | [--number YJ-…] [--set NAME=VALUE,…] [--offset RIGHT,DOWN] [--accept-unprintable]',
  summary: { zh: '把表格或标签排成 PDF；打不出的字先列出', en: 'Sets a form or labels as a PDF; characters that cannot be printed are named first' },
  options: { out: text, fonds: text, group: text, year: text, retention: text, volume: text, box: text, items: text, people: text, within: text, unreckoned: { type: 'boolean', default: false }, register: text, number: text, set: text, offset: text, 'accept-unprintable': { type: 'boolean', default: false } }, needs: 'open',
  async run(run) {
    const { client } = run;
    const [formId] = run.positionals;
    if (formId === undefined) throw usageError('form NAME --out FILE.pdf; form list names them');
    const out = resolve(needOption(run.options, 'out'));
    const manifest = (await client.forms.listForms({})).find(({ id }) => id === formId);
    if (manifest === undefined) throw new MunimentError('FORMS_NO_SUCH_FORM', { formId });
    const order = { formId, subject: await readSubject(run, manifest.takes), parameters: readParameters(manifest, option(run, 'set')), offset: readOffset(option(run, 'offset')) };
    const printed = await client.forms.printForm({ ...order, acceptUnprintable: run.options['accept-unprintable'] === true });
    const document = printed.kind === 'made' ? printed.document : (await waitForJob(run, printed.jobId)).result as unknown as Extract<typeof printed, { kind: 'made' }>['document'];
    await writeFile(out, await (await client.forms.getDocument({ printId: document.printId })).bytes());
    if (printed.kind === 'made') {
      for (const each of printed.unprintable) run.report(unprintableLine(each));
      const problem = printed.templateProblem;
      if (problem !== null) run.report(`${problem.file}:${problem.line ?? '?'}:${problem.column ?? '?'} ${problem.message}`);
    }
    const { kind: _kind, ...notices } = printed;
    return { value: { ...notices, file: out, document }, text: `${out}\t${document.pages}\t${document.records}` };
  },
};

export const formCommands: readonly CommandDefinition[] = [list, print];
