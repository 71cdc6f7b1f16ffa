import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { LEVEL_WORDS } from '#shared/domain/exchange-level.ts';
import { isoOfDate } from '../ead/ead-date.ts';
import { BETWEEN_VALUES } from '../ead/interpret-ead.ts';
import type { ExchangeFonds, ExchangeNode } from '../exchange-node.ts';
import { ATOM_COLUMNS, IDENTIFIER_LABELS, OWN_FIELDS, ROLE_COLUMN, SEVERAL, ownColumn } from './atom-columns.ts';

const PIECE = 32 * 1024;
/** How many levels a finding aid of ours can have; parents are remembered for as long as something may lie in them. */
const FONDS_REF = 'fonds';

/**
 * A fonds as AtoM's CSV of archival descriptions, in pieces: a row for the fonds and one for each node, parents first. Values stand exactly as
 * they are, so this file is for programs; whoever opens it in a spreadsheet should do so by importing it as text.
 * `furtherKeys`: keys of further elements that the table of elements does not name.
 */
export async function* writeAtom(fonds: ExchangeFonds, nodes: AsyncIterable<ExchangeNode> | Iterable<ExchangeNode>, furtherKeys: readonly string[]): AsyncGenerator<string, void, void> {
  const own = [...OWN_FIELDS, ...furtherKeys.filter((key) => !EXCHANGE_ELEMENTS.some(({ field }) => field === key))];
  const columns = [...ATOM_COLUMNS, ROLE_COLUMN, ...own.map(ownColumn)];
  const culture = fonds.language === 'chi' ? 'zh' : 'en';
  const row = (ref: string, parentRef: string, role: 'fonds' | ExchangeNode['role'], values: ReadonlyMap<string, string>): string => {
    const cells = atomCells(values, fonds.language);
    cells.set('legacyId', ref).set('parentId', parentRef).set('culture', culture).set('languageOfDescription', culture).set(ROLE_COLUMN, role);
    cells.set('levelOfDescription', values.get('levelOfDescription') ?? LEVEL_WORDS[role].atom).set('repository', role === 'fonds' ? fonds.name : '');
    for (const field of own) cells.set(ownColumn(field), values.get(field) ?? '');
    return columns.map((column) => cell(cells.get(column) ?? '')).join(',');
  };
  // The mark lets spreadsheets and AtoM's own check see that it is UTF-8.
  let text = `\ufeff${columns.map(cell).join(',')}\r\n${row(FONDS_REF, '', 'fonds', fonds.values)}\r\n`;
  const above: string[] = [FONDS_REF];
  for await (const node of nodes) {
    above.length = Math.min(above.length, node.depth);
    text += `${row(node.ref, above.at(-1)!, node.role, node.values)}\r\n`;
    above.push(node.ref);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

const cell = (text: string): string => (/[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function atomCells(values: ReadonlyMap<string, string>, language: ExchangeFonds['language']): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { field, atom } of EXCHANGE_ELEMENTS) {
    const value = values.get(field) ?? '';
    if (atom === null || value === '' || atom === 'alternativeIdentifiers') continue;
    cells.set(atom, SEVERAL.has(atom) ? value.replaceAll('|', '/').replaceAll(BETWEEN_VALUES, '|') : value);
  }
  const numbers = Object.entries(IDENTIFIER_LABELS).flatMap(([field, labels]) => (values.get(field) ?? '').split(BETWEEN_VALUES).filter((number) => number !== '').map((number) => [number.replaceAll('|', '/'), labels[language === 'chi' ? 0 : 1]!] as const));
  if (numbers.length > 0) cells.set('alternativeIdentifiers', numbers.map(([number]) => number).join('|')).set('alternativeIdentifierLabels', numbers.map(([, label]) => label).join('|'));
  if (!cells.has('extentAndMedium')) cells.set('extentAndMedium', [values.has('pageCount') && `${values.get('pageCount')} ${language === 'chi' ? '页' : 'pages'}`, values.get('carrier')].filter(Boolean).join('; '));
  if (!cells.has('accessConditions')) cells.set('accessConditions', [values.get('openStatus'), values.get('classification'), values.get('secrecyTerm')].filter(Boolean).join('; '));
  const date = values.get('date') ?? '';
  const iso = isoOfDate(date);
  if (date !== '' || cells.has('eventActors')) {
    // One event: actors beyond the first are part of its words, since AtoM would take a stroke for a second event.
    cells.set('eventTypes', language === 'chi' ? '形成' : 'Creation').set('eventDates', values.get('dateText') ?? date).set('eventStartDates', iso?.from ?? '').set('eventEndDates', iso?.to ?? iso?.from ?? '');
  }
  return cells;
}
