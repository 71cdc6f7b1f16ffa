import { basename } from 'node:path';
import type { PageFinding } from '#shared/contract/images.ts';
import { MunimentError } from '#shared/errors.ts';
import { IMAGE_CHECK_PRESETS } from '#shared/presets/image-limits.ts';
import type { CommandDefinition } from '../command.ts';
import { findItem } from '../find-item.ts';
import { findVolume } from '../find-volume.ts';
import { readInputFile } from '../read-input-file.ts';
import { needOption, usageError } from '../usage-error.ts';
import { waitForJob } from '../wait-for-job.ts';

const add: CommandDefinition = {
  name: 'pages add', usage: 'pages add --item 档号|ID FILE…', summary: { zh: '把图像或 PDF 加为某件的页', en: 'Adds images or PDFs as pages of an item' },
  options: { item: { type: 'string' } }, needs: 'open',
  async run(run) {
    if (run.positionals.length === 0) throw usageError('pages add --item ITEM FILE…');
    const item = await findItem(run.client, needOption(run.options, 'item'));
    const pages = [];
    const problems = [];
    for (const file of run.positionals) {
      const name = basename(file);
      try {
        const answer = await run.client.digitisation.importFile({ itemId: item.itemId, fileName: name, file: new File([await readInputFile(file)], name) });
        pages.push(...answer.pages);
        problems.push(...answer.problems.map((problem) => ({ file: name, ...problem })));
      } catch (error) {
        // One bad file of many is a line in the answer; the good ones are taken. A lost room ends it all.
        if (!(error instanceof MunimentError) || run.positionals.length === 1 || !/^(DIGITISATION|CLI_FILE)_/.test(error.code)) throw error;
        problems.push({ file: name, pageInFile: 0, code: error.code });
      }
    }
    return { value: { pages: pages, problems }, text: [`+${pages.length}`, ...problems.map((problem) => `${problem.file} #${problem.pageInFile}: ${problem.code}`)].join('\n'), bad: problems.length > 0 };
  },
};

const PRESETS = IMAGE_CHECK_PRESETS.map(({ presetId }) => presetId);

const check: CommandDefinition = {
  name: 'pages check', usage: `pages check --item 档号|ID | --volume 案卷号 [--preset ${PRESETS.join('|')}]`, summary: { zh: '自动检查一件或一卷的图像：空白、重复、倾斜、切边、分辨率、色彩、页码、页数', en: 'Checks the images of an item or a volume: blank, double, skew, cut edges, resolution, colour, page numbers, page count' },
  options: { item: { type: 'string' }, volume: { type: 'string' }, preset: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { client, options } = run;
    const presetId = PRESETS.find((each) => each === (options['preset'] ?? PRESETS[0]));
    if (presetId === undefined || (typeof options['item'] === 'string') === (typeof options['volume'] === 'string')) throw usageError(check.usage);
    const pages = typeof options['item'] === 'string' ? { kind: 'items' as const, itemIds: [(await findItem(client, options['item'])).itemId] } : { kind: 'volume' as const, volumeId: await findVolume(client, needOption(options, 'volume')) };
    const { jobId } = await client.images.checkPages({ pages, presetId });
    const job = await waitForJob(run, jobId);
    const findings: PageFinding[] = [];
    for (let cursor: string | null = null; ;) {
      const answer: Awaited<ReturnType<typeof client.images.listFindings>> = await client.images.listFindings({ of: pages, cursor, limit: 500 });
      findings.push(...answer.rows);
      if (answer.nextCursor === null) break;
      cursor = answer.nextCursor;
    }
    return {
      value: { state: job.state, pages: job.total, presetId, findings }, bad: job.state !== 'done' || findings.some(({ severity, waived }) => severity === 'must' && waived === null),
      text: findings.map(({ severity, waived, code, archivalCode, itemId, position, measure, limit, otherPosition }) => [waived !== null ? '○' : severity === 'must' ? '✕' : '?', archivalCode ?? itemId ?? '—', position ?? '', code, measure ?? '', limit ?? '', otherPosition ?? ''].join('\t')).join('\n'),
    };
  },
};

export const pageCommands: readonly CommandDefinition[] = [add, check];
