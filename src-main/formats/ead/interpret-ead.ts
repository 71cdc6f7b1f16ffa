import { EXCHANGE_ELEMENTS, OWN_ELEMENT_PREFIX, type ExchangeElement, type EadPlace } from '#shared/domain/exchange-elements.ts';
import { childElements, textOfXml, writeXmlNode, type XmlNode } from '../xml/xml-node.ts';
import { readPages } from '../read-pages.ts';
import { readEadDate } from './ead-date.ts';
import { languageOfCode } from './language-codes.ts';

/** What one component says: by field, and what has no field as XML, by its path within the component. */
export interface EadDescription {
  readonly fields: Map<string, string>;
  readonly annex: Map<string, string>;
}

/** Between several values of one field; what keywords are usually parted by. */
export const BETWEEN_VALUES = '；';

/** @altrender of a unitdate that only holds words; in @datechar AtoM would take it for a kind of event and add that to its list. */
export const DATE_IN_WORDS = 'muniment words';
/** Markup that only says how text looks or that it is a name; its text runs on in the text. */
const PLAIN_MARKUP: ReadonlySet<string> = new Set(['p', 'lb', 'emph', 'part', 'extent', 'language', 'quantity', 'unittype', 'datesingle', 'daterange', 'fromdate', 'todate', 'physfacet', 'corpname', 'persname', 'famname', 'name', 'abbr', 'expan']);
/** Attributes that are read, or that only say how a program should present or reference the element. */
const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'altrender', 'label', 'type', 'datechar', 'localtype', 'normal', 'langcode', 'encodinganalog', 'calendar', 'era', 'render', 'standarddate', 'certainty', 'coverage', 'physdescstructuredtype', 'unitdatetype', 'source', 'rules', 'lang', 'script', 'scriptcode']);
/** With these our own writer tells the parts of EAD3's physdesc apart. */
const OWN_EXTENT_TYPES: ReadonlySet<string> = new Set(['carrier', 'extent']);
/** Values of @type that say nothing about which field is meant. */
const MEANINGLESS_TYPES: ReadonlySet<string> = new Set(['inclusive', 'bulk']);

const BY_ELEMENT = new Map<string, ExchangeElement[]>();
for (const element of EXCHANGE_ELEMENTS) {
  for (const name of new Set([element.ead?.element, element.ead?.ead3].filter((each) => each !== undefined))) {
    const key = `${element.ead!.part}/${name}`;
    BY_ELEMENT.set(key, [...(BY_ELEMENT.get(key) ?? []), element]);
  }
}
/** Elements whose content the table knows under another name. */
const SAME_AS: Readonly<Record<string, string>> = { 'did/note': 'description/odd', 'did/didnote': 'description/odd', 'description/note': 'description/odd', 'access/famname': 'access/persname', 'access/name': 'access/persname', 'did/unitdate': 'did/unitdate' };

/** Reads one element of a component (a child of did, of controlaccess, or a description behind them) into what was read before. */
export function interpretEad(into: EadDescription, part: EadPlace['part'], node: XmlNode): void {
  if (part === 'description' && node.name === 'controlaccess') return interpretAccess(into, node);
  if (part === 'did' && node.name === 'container') return interpretContainer(into, node);
  if (part === 'did' && node.name === 'physdescset') { for (const inner of childElements(node)) interpretEad(into, part, inner); return; }
  const path = `${part}/${node.name}`;
  const candidates = BY_ELEMENT.get(SAME_AS[path] ?? path);
  const type = typeOf(node);
  const annexPath = `${part === 'did' ? 'did/' : part === 'access' ? 'controlaccess/' : ''}${node.name}${type === '' ? '' : `[${type}]`}`;
  if (candidates === undefined) { keep(into.annex, annexPath, writeXmlNode(node)); return; }
  if (type.startsWith(OWN_ELEMENT_PREFIX)) { add(into, type.slice(OWN_ELEMENT_PREFIX.length), textOfXml(node)); return; }
  const exact = candidates.find((each) => each.ead!.type !== undefined && each.ead!.type === type);
  const untyped = candidates.find((each) => each.ead!.type === undefined);
  const element = exact ?? (type === '' || part !== 'did' || node.name.startsWith('phys') ? untyped : undefined);
  if (element === undefined) { keep(into.annex, annexPath, writeXmlNode(node)); return; }
  readValue(into, element, node);
  if (node.name === 'unittitle') for (const date of childElements(node, 'unitdate')) interpretEad(into, 'did', date);
  keepWhatTextLacks(into, annexPath, node, exact !== undefined || type === '' || (node.name === 'physdesc' && OWN_EXTENT_TYPES.has(type)));
}

const typeOf = (node: XmlNode): string => {
  const type = node.attributes['localtype'] ?? node.attributes['type'] ?? '';
  return MEANINGLESS_TYPES.has(type) ? '' : type;
};

function readValue(into: EadDescription, element: ExchangeElement, node: XmlNode): void {
  switch (element.ead!.shape) {
    case 'date': {
      if (node.attributes['altrender'] === DATE_IN_WORDS) { add(into, 'dateText', textOfXml(node)); return; }
      const { date, words } = readEadDate(node);
      // The first date is the record's; further ones (bulk dates, dates of copying) are kept in words.
      const first = date !== '' && !into.fields.has('date');
      if (first) into.fields.set('date', date);
      add(into, 'dateText', first ? words : textOfXml(node) || date);
      return;
    }
    case 'pages': case 'extent': case 'carrier': return readExtent(into, node);
    case 'language': {
      // In EAD3 nothing but the elements parts one language from the next; in EAD 2002 it is what stands between them.
      const languages = childElements(node, 'language').map((language) => textOfXml(language) || languageOfCode(language.attributes['langcode'] ?? ''));
      const parted = languages.length > 1 && childElements(node).length === languages.length && !hasRunningText(node);
      add(into, 'language', (parted ? '' : textOfXml(node)) || languages.filter((language) => language !== '').join(BETWEEN_VALUES));
      return;
    }
    case 'name': { const names = childElements(node).map((child) => textOfXml(child)).filter((name) => name !== ''); add(into, element.field, names.length > 0 ? names.join(BETWEEN_VALUES) : textOfXml(node)); return; }
    case 'term': case 'codes': { add(into, element.field, textOfXml(node)); return; }
    case 'text': case 'paragraphs': { add(into, element.field, textOfXml(node, 'head'), '\n'); return; }
  }
}

const hasRunningText = (node: XmlNode): boolean => node.children.some((child) => typeof child === 'string' && child.trim() !== '');

function readExtent(into: EadDescription, node: XmlNode): void {
  if (node.name === 'physdescstructured') {
    const [quantity, unit] = ['quantity', 'unittype'].map((name) => textOfXml(childElements(node, name)[0] ?? { name, attributes: {}, children: [] }));
    return readExtentText(into, `${quantity} ${unit}`);
  }
  const type = typeOf(node);
  if (type === 'carrier') { add(into, 'carrier', textOfXml(node)); return; }
  const parts = hasRunningText(node) ? [] : childElements(node).filter(({ name }) => name === 'extent' || name === 'physfacet');
  for (const part of parts) {
    const partType = typeOf(part);
    if (part.name === 'physfacet' && partType === 'carrier') add(into, 'carrier', textOfXml(part));
    else if (partType === 'extent') add(into, 'extent', textOfXml(part));
    else readExtentText(into, textOfXml(part));
  }
  if (parts.length === 0) { if (type === 'extent') add(into, 'extent', textOfXml(node)); else readExtentText(into, textOfXml(node)); }
}

function readExtentText(into: EadDescription, text: string): void {
  const pages = readPages(text);
  if (pages !== undefined && !into.fields.has('pageCount')) into.fields.set('pageCount', pages);
  else add(into, 'extent', text);
}

function interpretContainer(into: EadDescription, node: XmlNode): void {
  const type = typeOf(node).toLowerCase();
  if (type === 'box' && !into.fields.has('boxNumber')) add(into, 'boxNumber', textOfXml(node));
  else add(into, 'storageLocation', `${node.attributes['label'] ?? type} ${textOfXml(node)}`.trim());
  keepWhatTextLacks(into, 'did/container', node, true);
}

function interpretAccess(into: EadDescription, node: XmlNode): void {
  for (const child of childElements(node)) {
    if (child.name === 'controlaccess') interpretAccess(into, child);
    else interpretEad(into, 'access', child);
  }
}

/** Links, lists of dates, tables, headings and attributes with a meaning say more than their text: then the element is kept whole as well. */
function keepWhatTextLacks(into: EadDescription, path: string, node: XmlNode, typeKnown: boolean): void {
  const isPlain = (each: XmlNode): boolean => Object.keys(each.attributes).every((name) => KNOWN_ATTRIBUTES.has(name))
    && childElements(each).every((child) => child.name === 'head' || (child.name === 'unitdate' && node.name === 'unittitle') || (PLAIN_MARKUP.has(child.name) && isPlain(child)));
  if (!typeKnown || !isPlain(node)) keep(into.annex, path, writeXmlNode(node));
  else for (const head of childElements(node, 'head')) keep(into.annex, `${path}/head`, textOfXml(head));
}

function keep(annex: Map<string, string>, path: string, xml: string): void {
  annex.set(path, `${annex.get(path) ?? ''}${xml}`);
}

function add(into: EadDescription, field: string, text: string, between = BETWEEN_VALUES): void {
  if (text === '') return;
  const earlier = into.fields.get(field);
  into.fields.set(field, earlier === undefined ? text : `${earlier}${between}${text}`);
}
