import { createReadStream } from 'node:fs';
import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { roleOfUnit } from '#shared/domain/exchange-level.ts';
import { createSeriesPaths } from '../series-paths.ts';
import { withoutReckoned } from '../without-reckoned.ts';
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
    const said = withoutReckoned(part.fields, part.ours);
    if (word !== '' && !said.has('levelOfDescription')) said.set('levelOfDescription', word);
    const extra = Object.fromEntries([...[...said].filter(([field]) => !known.has(field)).map(([field, text]) => [`custom.${field}`, text] as const), ...[...part.annex].map(([path, xml]) => { count(path); return [path, xml] as const; })]);
    return { row, values: HEADINGS.map((field) => said.get(field) ?? ''), level: role, ref: part.ref, ...(part.parentRef !== null && { parentRef: part.parentRef }), ...(Object.keys(extra).length > 0 && { extra }), ...(part.problems.length > 0 && { problems: part.problems }) };
  };
  const count = (path: string) => unknown.set(path, (unknown.get(path) ?? 0) + 1);

  return {
    facts: { format: 'ead', encoding: null, delimiter: null, sheets: [], sheet: null }, headings: HEADINGS, hasLevels: true,
    async *rows() {
      unknown = new Map();
      let row = 0;
      const paths = createSeriesPaths();
      const headers = new Map<string, string>();
      for await (const part of readEad(read.counted(createReadStream(file.path)), file.name)) {
        if (part.kind !== 'unit') for (const path of pathsOf(part)) count(path);
        // What the file says of itself goes along with the whole that it describes.
        if (part.kind === 'header') { headers.set(part.name, part.xml); continue; }
        row += 1;
        if (part.kind === 'later') { yield laterRow(part, row); continue; }
        const told = toRow(part, row);
        yield paths.along(headers.size === 0 ? told : { ...told, extra: { ...Object.fromEntries(headers), ...told.extra } }, part.fields.get('title') ?? '', part.ours);
        headers.clear();
      }
    },
    readFraction: () => read.fractionOf(file.sizeBytes),
    notes: () => [...unknown].map(([note, times]) => ({ note, count: times })),
    close: () => Promise.resolve(),
  };
}

/** What was said of a unit behind what lies in it: no record of its own, and kept beside those that are. */
const laterRow = ({ ref, fields, annex, problems }: Extract<EadPart, { kind: 'later' }>, row: number): SourceRow =>
  ({ row, values: HEADINGS.map((field) => fields.get(field) ?? ''), level: 'class', ref: `${ref} later`, parentRef: ref, ...(annex.size > 0 && { extra: Object.fromEntries(annex) }), ...(problems.length > 0 && { problems }) });

const pathsOf = (part: Exclude<EadPart, EadUnit>): string[] => (part.kind === 'header' ? [part.name] : [...part.annex.keys(), ...part.fields.keys()]);
