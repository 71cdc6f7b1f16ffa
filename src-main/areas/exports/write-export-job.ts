import { exportView } from '#shared/contract/exports.ts';
import type { LostCharacters } from '#main/formats/exchange-node.ts';
import { removeStaged, stagedExport } from '#main/formats/staged-files.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import type { ExportFormatName } from './export-run.ts';

export const WRITE_EXPORT_JOB = 'exports.writeExport';

const STEP = 500;
/** Lines of what could not be carried; a catalogue full of control characters says enough with fifty. */
const LOST_LISTED = 50;

/** Writes the file anew from its beginning each time; a cut leaves nothing that anybody is offered. */
export const writeExportJob: JobHandler = {
  kind: WRITE_EXPORT_JOB,
  maxAttempts: 2,
  async run({ jobId, context, payload, signal, progress }) {
    const path = stagedExport(context.services.paths.exports, jobId);
    const total = Number(payload['total']);
    const lost: LostCharacters[] = [];
    let records = 0;
    let lostCharacters = 0;
    await removeStaged(path);
    try {
      await EXPORT_FORMATS[payload['format'] as ExportFormatName].write({
        context, path, signal, view: exportView.parse(payload['view']), columns: payload['columns'] as string[], language: payload['language'] === 'en' ? 'en' : 'zh-CN',
        counted() {
          records += 1;
          if (records % STEP === 0) progress(records, Math.max(records, total));
        },
        lost(characters) {
          lostCharacters += characters.count;
          if (lost.length < LOST_LISTED) lost.push(characters);
        },
      });
    } catch (error) {
      await removeStaged(path);
      throw error;
    }
    progress(records, records, {});
    return { records, lostCharacters, lostList: lost.map(({ title, field, count }) => `${title}: ${field} (${count})`).join('\n') };
  },
};
