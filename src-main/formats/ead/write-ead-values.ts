import { EXCHANGE_ELEMENTS, OWN_ELEMENT_PREFIX, type ExchangeElement, type ExchangeShape } from '#shared/domain/exchange-elements.ts';
import { carriedByXml, escapeXmlAttribute, escapeXmlText } from '../xml/escape-xml.ts';
import { isoOfDate } from './ead-date.ts';
import { BETWEEN_VALUES, DATE_IN_WORDS } from './interpret-ead.ts';
import { codeOfLanguage } from './language-codes.ts';

export type EadVersion = 'ead2002' | 'ead3';
export type NoteLoss = (field: string, count: number) => void;

/** dateText goes with the date. */
const PLACED: ReadonlySet<string> = new Set([...EXCHANGE_ELEMENTS.filter(({ ead }) => ead !== null).map(({ field }) => field), 'dateText']);
/** In EAD 2002 parts of one physdesc: AtoM keeps only the last of several, and ArchivesSpace makes one extent of its parts. */
const PHYSICAL: ReadonlySet<ExchangeShape> = new Set(['pages', 'carrier', 'extent']);
/** The patterns for dates of both standards know no year that begins otherwise. */
const WRITABLE_YEAR = /^[0-2]/u;

/**
 * did and the descriptions behind it, in the order of the table. What has no place there becomes `odd` of a type of our own.
 */
export function writeEadValues(version: EadVersion, values: ReadonlyMap<string, string>, noteLoss: NoteLoss): string {
  const valueOf = (field: string): string => {
    const { text, lost } = carriedByXml(values.get(field) ?? '');
    if (lost > 0) noteLoss(field, lost);
    return text;
  };
  const parts = { did: '', description: '', access: '' };
  const physical: string[] = [];
  for (const element of EXCHANGE_ELEMENTS) {
    if (element.ead === null) continue;
    const value = valueOf(element.field);
    if (value !== '' && version === 'ead2002' && PHYSICAL.has(element.ead.shape)) physical.push(writeValue(version, element, value));
    else if (value !== '') parts[element.ead.part] += writeValue(version, element, value);
    if (element.ead.shape === 'date') { const words = valueOf('dateText'); if (words !== '') parts.did += `<unitdate altrender="${DATE_IN_WORDS}">${lines(words)}</unitdate>`; }
  }
  if (physical.length > 0) parts.did += `<physdesc>${physical.join(' ')}</physdesc>`;
  for (const field of values.keys()) {
    if (PLACED.has(field)) continue;
    const value = valueOf(field);
    if (value !== '') parts.description += `<odd ${typeName(version)}="${OWN_ELEMENT_PREFIX}${escapeXmlAttribute(field)}"><p>${lines(value)}</p></odd>`;
  }
  return `<did>${parts.did}</did>${parts.description}${parts.access === '' ? '' : `<controlaccess>${parts.access}</controlaccess>`}`;
}

const typeName = (version: EadVersion): string => (version === 'ead3' ? 'localtype' : 'type');

/** Line feeds as `lb`: in XML they would be layout. */
const lines = (text: string): string => text.split('\n').map(escapeXmlText).join('<lb/>');

/** Several values, when they come back the same. */
const severalOf = (value: string): string[] => {
  const parts = value.split(BETWEEN_VALUES);
  return parts.every((part) => part !== '' && part.trim() === part) ? parts : [value];
};

function writeValue(version: EadVersion, { ead }: ExchangeElement, value: string): string {
  const { element, type, shape } = ead!;
  const typed = type === undefined ? '' : ` ${typeName(version)}="${type}"`;
  const ead3 = version === 'ead3';
  switch (shape) {
    case 'text': return `<${element}${typed}>${lines(value)}</${element}>`;
    case 'codes': return severalOf(value).map((code) => `<${element}${typed}>${lines(code)}</${element}>`).join('');
    case 'paragraphs': return `<${element}${typed}><p>${lines(value)}</p></${element}>`;
    case 'name': return `<${element}>${severalOf(value).map((name) => `<name>${ead3 ? `<part>${lines(name)}</part>` : lines(name)}</name>`).join('')}</${element}>`;
    case 'term': return severalOf(value).map((term) => `<${element}>${ead3 ? `<part>${lines(term)}</part>` : lines(term)}</${element}>`).join('');
    case 'pages': return ead3
      ? `<physdescstructured physdescstructuredtype="materialtype" coverage="whole"><quantity>${escapeXmlText(value)}</quantity><unittype>页</unittype></physdescstructured>` : `<extent>${lines(value)} 页</extent>`;
    case 'carrier': return ead3 ? `<physdesc localtype="carrier">${lines(value)}</physdesc>` : `<physfacet type="carrier">${lines(value)}</physfacet>`;
    case 'extent': return ead3 ? `<physdesc localtype="extent">${lines(value)}</physdesc>` : `<extent type="extent">${lines(value)}</extent>`;
    case 'language': return `<langmaterial>${severalOf(value).map((language) => writeLanguage(ead3, language)).join(ead3 ? '' : BETWEEN_VALUES)}</langmaterial>`;
    case 'date': return writeDate(ead3, value);
  }
}

/** In EAD3 a language is text alone: a line feed stays layout and counts as a blank. */
function writeLanguage(ead3: boolean, language: string): string {
  const code = codeOfLanguage(language);
  return `<language${code === undefined ? '' : ` langcode="${code}"`}>${ead3 ? escapeXmlText(language) : lines(language)}</language>`;
}

function writeDate(ead3: boolean, value: string): string {
  const iso = isoOfDate(value);
  if (iso === undefined || !WRITABLE_YEAR.test(iso.from) || (iso.to !== null && !WRITABLE_YEAR.test(iso.to))) return `<unitdate>${lines(value)}</unitdate>`;
  const bothInferred = !iso.certain && /^\[.*\]$/u.test(value) && !value.includes(']-');
  const certainty = bothInferred ? ' certainty="inferred"' : '';
  if (!ead3) return `<unitdate normal="${iso.from}${iso.to === null ? '' : `/${iso.to}`}"${certainty}>${value}</unitdate>`;
  const [from, to] = value.split('-');
  return `<unitdatestructured${certainty}>${iso.to === null ? `<datesingle standarddate="${iso.from}">${value}</datesingle>`
    : `<daterange><fromdate standarddate="${iso.from}">${from}</fromdate><todate standarddate="${iso.to}">${to}</todate></daterange>`}</unitdatestructured>`;
}
