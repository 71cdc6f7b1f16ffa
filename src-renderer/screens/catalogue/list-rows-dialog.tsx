import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useFieldNames } from '../../app/use-field-names.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { saveBlob } from '../../components/save-blob.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './catalogue.module.css';

type Row = Awaited<ReturnType<MunimentClient['candidates']['getCandidates']>>['rows'][number];

const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of a printed list. They become records only through an import, which is previewed and confirmed. */
export function ListRowsDialog({ rows, onClose, onImport }: { readonly rows: readonly Row[]; readonly onClose: () => void; readonly onImport: () => void }) {
  const { t } = useTranslation(['candidates', 'common', 'imports']);
  const names = useFieldNames();
  const words = useItemWords();
  const fields = [...new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)))];
  const cellOf = (row: Row, field: string): string => words.value(field, row.cells.find((cell) => cell.field === field)?.value ?? '');
  const save = (): void => {
    const lines = [fields.map(names), ...rows.map((row) => fields.map((field) => cellOf(row, field)))];
    // Spreadsheets take a CSV without this mark for another encoding.
    saveBlob(new Blob([`\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`], { type: 'text/csv' }), '目录.csv');
  };
  return (
    <Dialog open onClose={onClose} title={t('rows.title', { n: rows.length })} width={900}>
      <p>{t('rows.detail')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long table is scrolled with the keys */}
      <div className={classes.pasteTable} role="region" aria-label={t('rows.title', { n: rows.length })} tabIndex={0}>
        <table className={classes.rowTable}>
          <thead><tr>{fields.map((field) => <th key={field} scope="col">{names(field)}</th>)}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={`${row.pageId} ${index}`}>{fields.map((field) => <td key={field}>{cellOf(row, field)}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <DialogFoot><Button variant="default" onClick={onImport}>{t('imports:title')}</Button><Button data-autofocus onClick={save}>{t('rows.save')}</Button></DialogFoot>
    </Dialog>
  );
}
