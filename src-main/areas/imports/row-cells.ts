import type { ImportSettings } from '#shared/contract/imports.ts';
import type { SourceRow } from '#main/formats/row-source.ts';
import { importFieldsOf } from '#shared/domain/import-settings.ts';
import { isCustomName } from '#main/areas/schemes/custom-values.ts';
import type { ImportMapping } from './map-columns.ts';

export interface RowProblem { readonly field: string; readonly heading: string; readonly problem: string; readonly value: string }

/** Texts of a row by field, as they are meant: columns named, constants filled in, other systems' words replaced. */
export interface RowCells {
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

// oxlint-disable-next-line no-control-regex -- exactly those are looked for: no description holds them, and screens and printers do strange things with them
const SPOILT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/u;
const SHOWN = 80;
const FIELDS_OF_LEVEL = { project: new Set(importFieldsOf('project')), volume: new Set(importFieldsOf('volume')), item: new Set(importFieldsOf('item')) } as const;

/** Whether a record of the level has the field at all; a file of several levels can say more of one than we keep. */
const fits = (field: string, level: SourceRow['level']): boolean => isCustomName(field) || level === undefined || level === 'fonds' || level === 'class' || FIELDS_OF_LEVEL[level].has(field);

/** The element that keeps what has none of its own. */
const SOURCE_REST = 'custom.sourceRest';

/** Reads rows one after the other against the columns of their file; counts what stands in columns that go nowhere. */
export function createCellReader({ columns, elements }: ImportMapping, settings: ImportSettings): { read(row: SourceRow): RowCells; leftOut(): { heading: string; count: number }[] } {
  const left = new Map<string, number>();
  const known = new Set(elements.map(({ field }) => field));
  const constants = Object.entries(settings.constants).filter(([, text]) => text !== '');
  const count = (heading: string, text: string) => { if (text !== '') left.set(heading, (left.get(heading) ?? 0) + 1); };
  return {
    read(row) {
      const texts: Record<string, string> = {};
      const rest: string[] = [];
      const problems: RowProblem[] = (row.problems ?? []).map(({ heading, problem, value }) => ({ field: columns.find((column) => column.heading === heading)?.field ?? '', heading, problem, value }));
      for (const [index, { heading, field }] of columns.entries()) {
        const text = row.values[index] ?? '';
        if (field === null || !fits(field, row.level)) {
          count(heading, text);
          if (text !== '' && settings.mapping[heading] !== '') rest.push(`${heading}: ${text}`);
        }
        else {
          texts[field] = settings.values[field]?.[text] ?? text;
          if (SPOILT.test(text)) problems.push({ field, heading, problem: text.includes('\ufffd') ? 'charactersLost' : 'controlCharacters', value: text.slice(0, SHOWN) });
        }
      }
      for (const [heading, text] of Object.entries(row.extra ?? {})) {
        if (known.has(heading) && (texts[heading] ?? '') === '') { texts[heading] = text; continue; }
        count(heading, text);
        if (text !== '') rest.push(`${heading}: ${text}`);
      }
      // Of a finding aid nothing is dropped: a table's columns are chosen by whoever imports it, elements of XML are not.
      if (rest.length > 0 && (row.level !== undefined || row.extra !== undefined)) texts[SOURCE_REST] = [texts[SOURCE_REST] ?? '', ...rest].filter((line) => line !== '').join('\n');
      for (const [field, text] of constants) if ((texts[field] ?? '') === '') texts[field] = text;
      return { row: row.row, texts, problems };
    },
    leftOut: () => [...left].map(([heading, rows]) => ({ heading, count: rows })),
  };
}
