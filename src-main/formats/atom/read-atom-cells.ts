import { EXCHANGE_ELEMENTS, OWN_ELEMENT_PREFIX } from '#shared/domain/exchange-elements.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { BETWEEN_VALUES } from '../ead/interpret-ead.ts';
import { languageOfCode } from '../ead/language-codes.ts';
import { readPages } from '../read-pages.ts';
import { IDENTIFIER_LABELS, ROLE_COLUMN, SEVERAL, ownColumn } from './atom-columns.ts';

/** Columns that say where a row lies or how AtoM should treat it; they are read elsewhere, or mean nothing outside AtoM. */
const NOT_DESCRIPTION: ReadonlySet<string> = new Set(['legacyId', 'parentId', 'levelOfDescription', 'culture', 'languageOfDescription', 'scriptOfDescription', 'eventTypes', 'eventStartDates', 'eventEndDates', 'alternativeIdentifierLabels', ROLE_COLUMN]);
/** Read together with others. */
const READ_TOGETHER: ReadonlySet<string> = new Set(['eventDates', 'alternativeIdentifiers', 'extentAndMedium', 'language']);
const FIELD_OF_LABEL = new Map(Object.entries(IDENTIFIER_LABELS).flatMap(([field, labels]) => labels.map((label) => [label, field] as const)));
const FIELD_OF_COLUMN = new Map(EXCHANGE_ELEMENTS.flatMap(({ field, atom }) => (atom === null ? [] : [[atom, field] as const])));

export interface AtomFields {
  readonly fields: Map<string, string>;
  /** What has no field, by column. */
  readonly rest: Map<string, string>;
}

/** The fields of one row. Where a column of ours stands in the table, it says exactly what AtoM's column beside it says for readers. */
export function readAtomCells(cell: (column: string) => string, headings: readonly string[]): AtomFields {
  const fields = new Map<string, string>();
  const rest = new Map<string, string>();
  const present = new Set(headings);
  const ours = present.has(ROLE_COLUMN);
  const set = (field: string, value: string) => { if (value !== '' && !fields.has(field)) fields.set(field, value); };

  for (const column of headings) {
    const value = cell(column);
    if (value === '' || NOT_DESCRIPTION.has(column)) continue;
    if (column.startsWith(OWN_ELEMENT_PREFIX)) { set(column.slice(OWN_ELEMENT_PREFIX.length), value); continue; }
    const field = FIELD_OF_COLUMN.get(column);
    if (field !== undefined && present.has(ownColumn(field))) continue;
    if (READ_TOGETHER.has(column)) continue;
    if (field === undefined) { if (!(ours && column === 'repository')) rest.set(column, value); continue; }
    set(field, SEVERAL.has(column) ? several(value) : value);
  }
  if (ours) return { fields, rest };
  readEvents(cell, fields);
  readIdentifiers(cell, fields, rest);
  const extent = cell('extentAndMedium');
  const pages = readPages(extent);
  if (pages !== undefined) set('pageCount', pages); else set('extent', extent);
  set('language', cell('language').split('|').filter((code) => code !== '').map(languageOfCode).join(BETWEEN_VALUES));
  return { fields, rest };
}

const several = (value: string): string => value.split('|').map((part) => part.trim()).filter((part) => part !== '' && part !== 'NULL').join(BETWEEN_VALUES);

/** The first event is the making of the record; words and dates of the others are kept in words. */
function readEvents(cell: (column: string) => string, fields: Map<string, string>): void {
  const parts = (column: string) => cell(column).split('|').map((part) => (part.trim() === 'NULL' ? '' : part.trim()));
  const [words, starts, ends] = ['eventDates', 'eventStartDates', 'eventEndDates'].map(parts) as [string[], string[], string[]];
  const [from, to] = [starts[0] ?? '', ends[0] ?? ''].map((date) => (date === '' ? '' : (tidyDescriptionDate(date.replace(/-00/gu, '')) ?? ''))) as [string, string];
  const reckoned = from !== '' && to !== '' && from !== to ? `${from}-${to}` : from || to;
  const spoken = tidyDescriptionDate(words[0] ?? '');
  const date = reckoned || (spoken ?? '');
  if (date !== '') fields.set('date', date);
  const further = [...(words[0] !== undefined && words[0] !== '' && spoken !== date && words[0].replace(/\D/gu, '') !== date.replace(/\D/gu, '') ? [words[0]] : []), ...words.slice(1).filter((each) => each !== '')];
  if (further.length > 0) fields.set('dateText', further.join(BETWEEN_VALUES));
}

function readIdentifiers(cell: (column: string) => string, fields: Map<string, string>, rest: Map<string, string>): void {
  const labels = cell('alternativeIdentifierLabels').split('|').map((label) => label.trim());
  const others: string[] = [];
  for (const [index, identifier] of cell('alternativeIdentifiers').split('|').map((part) => part.trim()).entries()) {
    if (identifier === '') continue;
    const field = FIELD_OF_LABEL.get(labels[index] ?? '');
    if (field === 'documentNumber' && !fields.has(field)) fields.set(field, identifier);
    else if (field !== undefined && field !== 'documentNumber') fields.set(field, [fields.get(field) ?? '', identifier].filter((part) => part !== '').join(BETWEEN_VALUES));
    else others.push(`${labels[index] ?? ''} ${identifier}`.trim());
  }
  if (others.length > 0) rest.set('alternativeIdentifiers', others.join(BETWEEN_VALUES));
}
