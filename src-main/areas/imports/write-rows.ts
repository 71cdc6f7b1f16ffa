import type { ImportSettings } from '#shared/contract/imports.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { findVolumeRow, insertVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { SourceRow } from '#main/formats/row-source.ts';
import { appendDurably } from '#main/formats/staged-files.ts';
import { adoptFonds } from './adopt-fonds.ts';
import { annexOfRow } from './annex-of-row.ts';
import { keepAnnex } from './annex-store.ts';
import { errorHeading, errorLine } from './error-lines.ts';
import { fillItem } from './fill-item.ts';
import { changeBatch } from './change-batch.ts';
import { findImport, keepImported, type ImportRecord } from './imports-store.ts';
import type { JudgedRow } from './judged-row.ts';
import type { createCellReader } from './row-cells.ts';
import { createRowJudge, type FileVolumes } from './row-judge.ts';
import { seenInMemory } from './seen-codes.ts';

export interface ImportRun {
  readonly context: AreaContext;
  readonly settings: ImportSettings;
  readonly headings: readonly string[];
  readonly cells: ReturnType<typeof createCellReader>;
  readonly volumes: FileVolumes;
  readonly errorFile: string;
}

type Adding = Extract<JudgedRow, { verdict: 'add' }>;

/** Writes some rows and how far the batch has come, in one transaction. Rows that cannot be imported go to the error file. Answers with the batch as it stands. */
export function writeRows(run: ImportRun, before: ImportRecord, rows: readonly SourceRow[], isLast: boolean): ImportRecord {
  const { context, settings } = run;
  const { db, clock } = context;
  const judge = createRowJudge(context, before.n, settings, seenInMemory(), run.volumes, false);
  return context.write((tx) => {
    if (before.startedAt === null) tx.record({ class: 'F', kind: 'import.start', entity: 'import', eid: before.importId, body: { fileName: before.fileName, sha256: before.sha256, fondsId: settings.fondsId } });
    const adding: Adding[] = [];
    let refusedLines = '';
    const counts = { added: before.added, filled: before.filled, skipped: before.skipped, refused: before.refused };
    for (const row of rows) {
      const cells = run.cells.read(row);
      const annex = annexOfRow(row, cells);
      if (annex !== null) keepAnnex(db, before.n, annex);
      if (row.level === 'fonds') adoptFonds(context, tx, before, { ...Object.fromEntries(run.headings.map((heading, index) => [heading, row.values[index] ?? ''])), ...row.extra, ...cells.texts });
      const judged = judge.judge(row, cells);
      if (judged.verdict === 'add') adding.push(judged);
      else if (judged.verdict === 'addVolume') addVolume(run, tx, before, judged);
      else if (judged.verdict === 'fill') counts.filled += fillItem(context, tx, before, judged) ? 1 : 0;
      else if (judged.verdict === 'refuse') refusedLines += errorLine(settings.language, run.headings, row, judged.problems);
      if (judged.verdict === 'addVolume') counts.added += 1;
      if (judged.verdict === 'skip') counts.skipped += 1;
      if (judged.verdict === 'refuse') counts.refused += 1;
    }
    const inserted = insertItems(context, tx, adding.map(({ item }) => item), { origin: before.fileName });
    for (const { n } of inserted) keepImported(db, before.n, 'item', n, null);
    judge.keepNumbers();
    // In front of the commit: what a crash leaves behind it is cut off by the next run, which knows from the batch how long the file is.
    const errorBytes = refusedLines === '' ? before.errorBytes : appendDurably(run.errorFile, before.errorBytes, (before.errorBytes === 0 ? errorHeading(settings.language, run.headings) : '') + refusedLines);
    counts.added += inserted.length;
    const now = clock.nowIso();
    const done = before.done + rows.length;
    if (isLast) tx.record({ class: 'F', kind: 'import.finish', entity: 'import', eid: before.importId, body: { ...counts, rows: done } });
    changeBatch(context, tx, before.importId, {
      ...counts, done, lastRow: rows.at(-1)?.row ?? before.lastRow, errorBytes, startedAt: before.startedAt ?? now, ...(isLast && { state: 'done', endedAt: now, jobId: null, errorCode: null }),
    });
    return findImport(db, before.importId)!;
    // Without an op where every row was refused: then nothing but the batch itself has changed.
  }, { local: true });
}

function addVolume({ context, volumes }: ImportRun, tx: WriteTx, before: ImportRecord, { values, ref }: Extract<JudgedRow, { verdict: 'addVolume' }>): void {
  const { db, clock, ids, actor } = context;
  const volumeId = ids.uuid();
  insertVolumeRow(db, volumeId, values, clock.nowIso(), actor.name);
  const described = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
  tx.record({ class: 'O', kind: 'volume.create', entity: 'volume', eid: volumeId, body: { after: described, origin: before.fileName } });
  tx.publish({ name: 'catalogue.volumesChanged', payload: {} });
  keepImported(db, before.n, 'volume', findVolumeRow(db, volumeId)!.n, null, ref);
  const code = values.archivalCode ?? '';
  if (code !== '') volumes.set(`code:${code}`, { volumeId, code });
  if (ref !== null) volumes.set(`ref:${ref}`, { volumeId, code });
}
