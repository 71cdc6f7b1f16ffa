import { exportView } from '#shared/contract/exports.ts';
import { removeStaged, stagedExport } from '#main/formats/staged-files.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { EXPORT_FORMATS, type ExportFormatName } from './export-formats.ts';

export const WRITE_EXPORT_JOB = 'exports.writeExport';

/** Writes the file anew from its beginning each time; a cut leaves nothing that anybody is offered. */
export const writeExportJob: JobHandler = {
  kind: WRITE_EXPORT_JOB,
  maxAttempts: 2,
  async run({ jobId, context, payload, signal, progress }) {
    const format = EXPORT_FORMATS[payload['format'] as ExportFormatName];
    const path = stagedExport(context.services.paths.exports, jobId);
    const total = Number(payload['total']);
    let rows = 0;
    await removeStaged(path);
    try {
      await format.write(context, { view: exportView.parse(payload['view']), columns: payload['columns'] as string[], language: payload['language'] as 'zh-CN' }, path, () => {
        rows += 1;
        if (rows % 500 === 0) progress(rows, Math.max(rows, total));
      }, signal);
    } catch (error) {
      await removeStaged(path);
      throw error;
    }
    progress(rows, rows, {});
    return { rows };
  },
};
