import type { Database } from '#main/db/database.ts';

export interface PrintedFormRecord {
  readonly printId: string; readonly formId: string; readonly fileName: string; readonly pages: number; readonly records: number; readonly bytes: number; readonly sha256: string;
  readonly printedAt: string; readonly printedBy: string;
}

export const insertPrintedForm = (db: Database, form: PrintedFormRecord): void => {
  db.statement('INSERT INTO printed_forms (print_id, form_id, file_name, pages, records, size_bytes, sha256, printed_at, printed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(form.printId, form.formId, form.fileName, form.pages, form.records, form.bytes, form.sha256, form.printedAt, form.printedBy);
};

/** What this person has printed. */
export const findPrintedForm = (db: Database, printId: string, printedBy: string): PrintedFormRecord | undefined =>
  db.statement<[string, string], PrintedFormRecord>('SELECT print_id AS printId, form_id AS formId, file_name AS fileName, pages, records, size_bytes AS bytes, sha256, printed_at AS printedAt, printed_by AS printedBy FROM printed_forms WHERE print_id = ? AND printed_by = ?')
    .get(printId, printedBy);
