import { MunimentError } from '#shared/errors.ts';
import { decodeText } from '../decode-text.ts';
import { readInputFile } from '../read-input-file.ts';
import type { CommandDefinition } from '../command.ts';
import { sayCounts } from '../say.ts';
import { usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

/** Without a key the dictionaries, with one its words as the CSV that `dictionary import` reads. */
const list: CommandDefinition = {
  name: 'dictionary list', usage: 'dictionary list [KEY]', summary: { zh: '列出词表，或一个词表的词语（CSV）', en: 'Lists dictionaries, or the words of one as CSV' }, options: {}, needs: 'open',
  async run({ client, positionals: [key] }) {
    const all = await client.dictionaries.listDictionaries({});
    if (key === undefined) return { value: all, text: all.map((each) => `${each.key}\t${each.labelZh}\t${each.strict ? '!' : '~'}\t${each.words.length}\t${each.fields.join(',')}`).join('\n') };
    const found = all.find((each) => each.key === key);
    if (!found) throw new MunimentError('DICTIONARIES_NOT_FOUND', { key });
    return { value: found, text: (await client.dictionaries.exportWords({ key, language: 'zh-CN' })).csv.replace(/^\ufeff/u, '').trimEnd() };
  },
};

const importWords: CommandDefinition = {
  name: 'dictionary import', usage: 'dictionary import KEY FILE [--dry-run]', summary: { zh: '把 CSV 中的词语收入词表', en: 'Takes words of a CSV into a dictionary' }, options: { 'dry-run': { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [key, file], options }) {
    if (key === undefined || file === undefined) throw usageError('KEY and FILE are needed');
    const value = await client.dictionaries.importWords({ key, csv: decodeText(await readInputFile(file)), look: options['dry-run'] === true });
    return { value, bad: value.refused.length > 0, text: [sayCounts([value.added, '新增 {{n}} 个词', '{{n}} words added'], [value.changed, '修改 {{n}} 个', '{{n}} changed'], [value.same, '{{n}} 个已有', '{{n}} already there']), ...value.refused.map(({ line, text, problem }) => `✗ ${line}\t${text}\t${problem}`)].join('\n') };
  },
};

const rename: CommandDefinition = {
  name: 'dictionary rename', usage: 'dictionary rename KEY FROM TO [--reason …] [--dry-run]', summary: { zh: '给词语改名，并改正使用它的档案', en: 'Renames a word, in every record that has it' },
  options: { 'dry-run': { type: 'boolean' }, reason: { type: 'string' } }, needs: 'open',
  async run(run) {
    const [key, from, to] = run.positionals;
    if (key === undefined || from === undefined || to === undefined) throw usageError('KEY, FROM and TO are needed');
    if (run.options['dry-run'] === true) {
      const value = await run.client.dictionaries.previewRename({ key, from, to });
      return { value, text: [`${value.items} + ${value.volumes}`, ...value.sample.map(({ name, before, after }) => `${name}\t${before} → ${after}`)].join('\n') };
    }
    const { jobId } = await run.client.dictionaries.startRename({ key, from, to, reason: typeof run.options['reason'] === 'string' ? run.options['reason'] : '' });
    const job = await waitForJob(run, jobId);
    return { value: { jobId, state: job.state, records: job.result['records'] ?? 0 }, bad: job.state !== 'done', text: `${from} → ${to}\t${job.result['records'] ?? 0}` };
  },
};

export const dictionaryCommands: readonly CommandDefinition[] = [list, importWords, rename];
