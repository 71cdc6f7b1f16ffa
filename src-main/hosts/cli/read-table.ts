import { createCsvRecords } from '#main/formats/csv/csv-records.ts';
import { MunimentError } from '#shared/errors.ts';

/** The rows of a small CSV with a heading, each cell under the name that one of its headings stands for; columns that are not there are empty. Throws CLI_HEADINGS_UNKNOWN when none is known. */
export function readTable<Name extends string>(csv: string, headings: Readonly<Record<Name, readonly string[]>>): Record<Name, string>[] {
  const body = csv.replace(/^\uFEFF/u, '');
  const reader = createCsvRecords(/^[^\n]*\t/u.test(body) ? '\t' : ',');
  const [head, ...records] = [...reader.push(body), ...reader.end()].map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell !== ''));
  const names = Object.keys(headings) as Name[];
  const columns = names.map((name) => (head ?? []).findIndex((cell) => headings[name].includes(cell)));
  if (columns.every((column) => column < 0)) throw new MunimentError('CLI_HEADINGS_UNKNOWN', { known: names.map((name) => headings[name][0] ?? name) });
  return records.map((cells) => Object.fromEntries(names.map((name, index) => [name, columns[index]! < 0 ? '' : (cells[columns[index]!] ?? '')])) as Record<Name, string>);
}
