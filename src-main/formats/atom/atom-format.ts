import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { roleOfUnit } from '#shared/domain/exchange-level.ts';
import { MunimentError } from '#shared/errors.ts';
import { csvFormat } from '../csv/csv-format.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions, SourceRow } from '../row-source.ts';
import { createSeriesPaths } from '../series-paths.ts';
import { withoutReckoned } from '../without-reckoned.ts';
import { ROLE_COLUMN } from './atom-columns.ts';
import { checkHierarchy, type HierarchyRow } from './check-hierarchy.ts';
import { readAtomCells } from './read-atom-cells.ts';

const HEADINGS: readonly string[] = EXCHANGE_ELEMENTS.map(({ field }) => field);
const IS_ATOM = /^[^\r\n]*\b(?:legacyId|qubitParentSlug)\b[^\r\n]*/u;

/** AtoM's CSV of archival descriptions: rows in one another by `legacyId` and `parentId`. */
export const atomFormat: RowFormat = {
  name: 'atom',
  matches: ({ name, head }) => csvFormat.matches({ name, head }) && IS_ATOM.test(head.toString('utf8').replaceAll('\u0000', '')),
  open: openAtom,
};

async function openAtom(file: SourceFile, options: SourceOptions): Promise<RowSource> {
  const table = await csvFormat.openExactly(file, options);
  const at = new Map(table.headings.map((heading, index) => [heading, index]));
  for (const column of ['title', 'legacyId']) if (!at.has(column)) throw new MunimentError('EXCHANGE_COLUMN_MISSING', { column });
  const cell = ({ values }: SourceRow, column: string): string => values[at.get(column) ?? -1] ?? '';
  let unknown = new Map<string, number>();

  async function* hierarchy(): AsyncGenerator<HierarchyRow> {
    for await (const row of table.rows()) yield { row: row.row, id: cell(row, 'legacyId'), parentId: cell(row, 'parentId') };
  }
  const toRow = (row: SourceRow, parents: ReadonlySet<string>): SourceRow => {
    const id = cell(row, 'legacyId');
    const parentId = cell(row, 'parentId');
    const level = cell(row, 'levelOfDescription');
    const { fields: said, rest } = readAtomCells((column) => cell(row, column), table.headings);
    const whole = parentId === '' && cell(row, 'qubitParentSlug') === '' && parents.has(id);
    const ours = cell(row, ROLE_COLUMN);
    const fields = withoutReckoned(said, ours);
    const { role, word } = roleOfUnit({ ours, level, hasChildren: parents.has(id), isWhole: whole || ours === 'fonds' });
    if (word !== '' && !fields.has('levelOfDescription')) fields.set('levelOfDescription', word);
    const extra = Object.fromEntries([...rest, ...[...fields].filter(([field]) => !HEADINGS.includes(field)).map(([field, text]) => [`custom.${field}`, text] as const)]);
    for (const name of rest.keys()) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    return {
      row: row.row, values: HEADINGS.map((field) => fields.get(field) ?? ''), level: role, ref: id === '' ? `row ${row.row}` : id,
      ...(parentId !== '' && { parentRef: parentId }), ...(Object.keys(extra).length > 0 && { extra }), ...(row.problems !== undefined && { problems: row.problems }),
    };
  };

  return {
    facts: { ...table.facts, format: 'atom' }, headings: HEADINGS, hasLevels: true,
    async *rows() {
      unknown = new Map();
      const paths = createSeriesPaths();
      const tell = (row: SourceRow, parents: ReadonlySet<string>) => paths.along(toRow(row, parents), cell(row, 'title'), cell(row, ROLE_COLUMN));
      const { parents, topDown } = await checkHierarchy(hierarchy());
      if (topDown) { for await (const row of table.rows()) yield tell(row, parents); return; }
      // Children above their parents: one run for each level, so that nothing but ids has to be remembered.
      let told = new Set<string>(['']);
      for (let found = true; found;) {
        found = false;
        const next = new Set<string>();
        for await (const row of table.rows()) {
          const id = cell(row, 'legacyId');
          if (!told.has(cell(row, 'parentId'))) continue;
          found = true;
          if (id !== '') next.add(id);
          yield tell(row, parents);
        }
        told = next;
      }
    },
    readFraction: () => table.readFraction(),
    notes: () => [...table.notes(), ...[...unknown].map(([note, count]) => ({ note, count }))],
    close: () => table.close(),
  };
}
