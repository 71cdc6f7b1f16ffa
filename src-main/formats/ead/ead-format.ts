import { createReadStream } from 'node:fs';
import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { roleOfUnit } from '#shared/domain/exchange-level.ts';
import { createSeriesPaths } from '../series-paths.ts';
import { countBytes } from '../count-bytes.ts';
import type { RowFormat, RowSource, SourceFile, SourceRow } from '../row-source.ts';
import { readEad, type EadPart, type EadUnit } from './read-ead.ts';

/** Names of our fields: so they find their column by themselves, whatever the tags were. */
const HEADINGS: readonly string[] = EXCHANGE_ELEMENTS.map(({ field }) => field);

/** Finding aids in EAD 2002 and EAD3: components in one another, each a record of its level. */
export const eadFormat: RowFormat = {
  name: 'ead',
  matches: ({ head }) => /<(?:[\w.-]+:)?ead[\s>]/u.test(head.toString('latin1').replaceAll('\u0000', '')),
  open: (file) => Promise.resolve(openEad(file)),
};

function openEad(file: SourceFile): RowSource {
  const read = countBytes();
  let unknown = new Map<string, number>();
  const known = new Set(HEADINGS);

  const toRow = (part: EadUnit, row: number): SourceRow => {
    const { role, word } = roleOfUnit({ ours: part.ours, level: part.level, hasChildren: part.hasChildren, isWhole: part.parentRef === null });
    const said = new Map(part.fields);
    if (word !== '' && !said.has('levelOfDescription')) said.set('levelOfDescription', word);
    const extra = Object.fromEntries([...said].filter(([field]) => !known.has(field)).concat([...part.annex].map(([path, xml]) => { count(path); return [path, xml]; })));
    return { row, values: HEADINGS.map((field) => said.get(field) ?? ''), level: role, ref: part.ref, ...(part.parentRef !== null && { parentRef: part.parentRef }), ...(Object.keys(extra).length > 0 && { extra }) };
  };
  const count = (path: string) => unknown.set(path, (unknown.get(path) ?? 0) + 1);

  return {
    facts: { format: 'ead', encoding: null, delimiter: null, sheets: [], sheet: null }, headings: HEADINGS,
    async *rows() {
      unknown = new Map();
      let row = 0;
      const paths = createSeriesPaths();
      for await (const part of readEad(read.counted(createReadStream(file.path)), file.name)) {
        if (part.kind === 'unit') { row += 1; yield paths.along(toRow(part, row), part.fields.get('title') ?? '', part.ours); } else for (const path of pathsOf(part)) count(path);
      }
    },
    readFraction: () => read.fractionOf(file.sizeBytes),
    notes: () => [...unknown].map(([note, times]) => ({ note, count: times })),
    close: () => Promise.resolve(),
  };
}

const pathsOf = (part: Exclude<EadPart, EadUnit>): string[] => (part.kind === 'header' ? [part.name] : [...part.annex.keys(), ...part.fields.keys()]);
