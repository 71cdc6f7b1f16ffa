import type { JobHandler } from '#main/jobs/job-runner.ts';
import { listFolderFiles, type FolderFile } from '#main/imaging/folder-files.ts';
import { noteOutcome } from './folders-store.ts';
import { importName, takeFolderFile, type FolderWork } from './take-folder-file.ts';

export const IMPORT_FOLDER_JOB = 'digitisation.importFolder';

/** How often a folder that keeps growing is looked through; what comes later needs another import, or a watched folder. */
const PASSES = 3;
/** Lines of the report that are kept; a folder of ten thousand bad files says enough with fifty. */
const PROBLEMS_LISTED = 50;

/**
 * Takes every file of a folder, in the order of their names. Every page is durable by itself, and the same bytes under the same name are
 * never stored twice, so a job that was killed simply begins again. Bad files are reported and left; new files that appear meanwhile are taken too.
 */
export const importFolderJob: JobHandler = {
  kind: IMPORT_FOLDER_JOB,
  maxAttempts: 3,
  async run({ context, payload, signal, progress }) {
    const folder = String(payload['folder']);
    const itemId = payload['itemId'] as string | null;
    // The same folder may be imported into another item: what was taken is remembered by both.
    const work: FolderWork = { folder: importName(folder, itemId), itemId, source: 'import' };
    const done = new Set<string>();
    const problems: string[] = [];
    let [pages, known, ignored] = [0, 0, 0];

    const take = async (file: FolderFile, total: number) => {
      const result = await takeFolderFile(context, work, file);
      done.add(file.name);
      if (result.kind === 'known') known += 1;
      else if (result.kind === 'ignored') ignored += 1;
      else if (result.kind === 'refused') {
        problems.push(`${file.name}: ${result.code}`);
        const { sha256 } = result;
        if (sha256 !== null) context.write(() => noteOutcome(context.db, { folder: work.folder, name: file.name, sha256 }, result.code, context.clock.nowIso()), { local: true });
      } else {
        pages += result.pages;
        problems.push(...result.problems.map((code) => `${file.name}: ${code}`));
      }
      progress(done.size, total);
    };

    for (let pass = 0; pass < PASSES; pass += 1) {
      const listed = await listFolderFiles(folder);
      const waiting = listed.filter((file) => !done.has(file.name));
      if (waiting.length === 0) break;
      for (const file of waiting) {
        signal.throwIfAborted();
        await take(file, done.size + waiting.filter((other) => !done.has(other.name)).length);
      }
    }
    progress(done.size, done.size, {});
    return { files: done.size, pages, known, ignored, problems: problems.length, problemList: problems.slice(0, PROBLEMS_LISTED).join('\n') };
  },
};
