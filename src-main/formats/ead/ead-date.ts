import { formatDescriptionDate, readDescriptionDate, tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { childElements, textOfXml, type XmlNode } from '../xml/xml-node.ts';

/** `date`: canonical, empty when the words say none that can be reckoned with; `words`: what stands there beyond it. */
export interface ReadEadDate { readonly date: string; readonly words: string }

/** A unitdate of EAD 2002 or EAD3 (@normal, else its words), or EAD3's unitdatestructured. */
export function readEadDate(node: XmlNode): ReadEadDate {
  const inferred = node.attributes['certainty'] !== undefined;
  const text = node.name === 'unitdatestructured' ? childElements(node).map((child) => childElements(child).map((end) => textOfXml(end)).join('-') || textOfXml(child)).join(' ') : textOfXml(node);
  const normal = node.name === 'unitdatestructured' ? structured(node) : (node.attributes['normal'] ?? '');
  const spoken = tidyDescriptionDate(text);
  const reckoned = fromIso(normal, inferred);
  // The words can say of one end that it was inferred, the attribute only of both.
  const date = (spoken !== undefined && (reckoned === undefined || plain(spoken) === plain(reckoned)) ? spoken : reckoned) ?? '';
  return { date, words: text === '' || spoken === date || plain(text) === plain(date) ? '' : text };
}

const plain = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');

function structured(node: XmlNode): string {
  const [single] = childElements(node, 'datesingle');
  if (single !== undefined) return single.attributes['standarddate'] ?? '';
  const [range] = childElements(node, 'daterange');
  if (range === undefined) return '';
  const [from, to] = ['fromdate', 'todate'].map((name) => childElements(range, name)[0]?.attributes['standarddate'] ?? '');
  return from === '' || to === '' ? `${from}${to}` : `${from}/${to}`;
}

/** ISO 8601 days, months, years and ranges of them, with or without hyphens. */
function fromIso(normal: string, inferred: boolean): string | undefined {
  const points = normal.trim().split('/').map((point) => point.replaceAll('-', ''));
  const [from, to] = points;
  if (from === undefined || from === '' || points.length > 2) return undefined;
  const found = readDescriptionDate(to === undefined || to === from ? from : `${from}-${to}`);
  if (found === undefined) return undefined;
  return formatDescriptionDate({ start: { ...found.start, inferred }, end: found.end === undefined ? undefined : { ...found.end, inferred } });
}

/** The parts of a canonical date as ISO 8601; undefined when it is not canonical. `certain`: neither end was inferred. */
export function isoOfDate(date: string): { readonly from: string; readonly to: string | null; readonly certain: boolean } | undefined {
  const read = readDescriptionDate(date);
  if (read === undefined) return undefined;
  const point = ({ year, month, day }: typeof read.start): string => [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-');
  return { from: point(read.start), to: read.end === undefined ? null : point(read.end), certain: !read.start.inferred && read.end?.inferred !== true };
}
