import { LEVEL_WORDS } from '#shared/domain/exchange-level.ts';
import type { ExchangeFonds, ExchangeNode, LostCharacters } from '../exchange-node.ts';
import { carriedByXml, escapeXmlText } from '../xml/escape-xml.ts';
import { writeEadValues, type EadVersion, type NoteLoss } from './write-ead-values.ts';

const NAMESPACES: Readonly<Record<EadVersion, string>> = { ead2002: 'urn:isbn:1-931666-22-9', ead3: 'http://ead3.archivists.org/schema/' };
/** Levels that EAD knows; any other word is an `otherlevel`. */
const EAD_LEVELS: ReadonlySet<string> = new Set(['class', 'collection', 'file', 'fonds', 'item', 'recordgrp', 'series', 'subfonds', 'subgrp', 'subseries']);
/** Text is handed on in pieces of about this many characters. */
const PIECE = 32 * 1024;

/**
 * A finding aid of one fonds as EAD 2002 (schema form) or EAD3, in pieces, as the components come. `onLost` hears of every value in which
 * something had to be replaced because XML has no place for it.
 */
export async function* writeEad(version: EadVersion, fonds: ExchangeFonds, nodes: AsyncIterable<ExchangeNode> | Iterable<ExchangeNode>, onLost: (lost: LostCharacters) => void): AsyncGenerator<string, void, void> {
  const noteFor = (ref: string, title: string): NoteLoss => (field, count) => onLost({ ref, title, field, count });
  let text = `<?xml version="1.0" encoding="UTF-8"?>\n<ead xmlns="${NAMESPACES[version]}">\n${version === 'ead3' ? control(fonds) : header(fonds)}\n<archdesc level="${LEVEL_WORDS.fonds.ead}">${writeEadValues(version, fonds.values, noteFor('', fonds.name))}`;
  let depth = 0;
  for await (const node of nodes) {
    if (depth === 0) text += `\n<dsc ${version === 'ead3' ? 'dsctype' : 'type'}="combined">`;
    text += '</c>'.repeat(Math.max(0, depth - node.depth + 1));
    text += `\n<c ${levelOf(node)}>${writeEadValues(version, node.values, noteFor(node.ref, node.values.get('title') ?? ''))}`;
    depth = node.depth;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}${'</c>'.repeat(depth)}${depth === 0 ? '' : '\n</dsc>'}\n</archdesc>\n</ead>\n`;
}

/** What the record is for us goes along, because EAD calls volumes and projects alike. */
function levelOf({ role, values }: ExchangeNode): string {
  const word = values.get('levelOfDescription') ?? '';
  const ours = ` altrender="muniment ${role}"`;
  if (word === '') return `level="${LEVEL_WORDS[role].ead}"${ours}`;
  const lower = word.toLowerCase();
  // A name token: what else stands in the word is in the descriptions once more.
  return EAD_LEVELS.has(lower) ? `level="${lower}"${ours}` : `level="otherlevel" otherlevel="${word.replace(/[^\w.\u4e00-\u9fa5-]/gu, '_')}"${ours}`;
}

const ENCODINGS = 'langencoding="iso639-2b" scriptencoding="iso15924" dateencoding="iso8601" countryencoding="iso3166-1"';
const PROGRAM = 'Muniment 藏卷';
const safe = (text: string): string => escapeXmlText(carriedByXml(text).text);
const title = ({ code, name }: ExchangeFonds): string => safe(`${name}（${code}）`);
const script = ({ language }: ExchangeFonds): string => (language === 'chi' ? 'Hans' : 'Latn');

function header(fonds: ExchangeFonds): string {
  const { code, language, madeAt, madeBy } = fonds;
  return `<eadheader ${ENCODINGS}><eadid>${safe(code)}</eadid><filedesc><titlestmt><titleproper>${title(fonds)}</titleproper></titlestmt></filedesc>`
    + `<profiledesc><creation>${PROGRAM}, ${safe(madeBy)}, <date normal="${madeAt.slice(0, 10)}">${madeAt}</date></creation><langusage><language langcode="${language}" scriptcode="${script(fonds)}">${language === 'chi' ? '汉语' : 'English'}</language></langusage></profiledesc></eadheader>`;
}

function control(fonds: ExchangeFonds): string {
  const { code, name, language, madeAt, madeBy } = fonds;
  return `<control ${ENCODINGS} repositoryencoding="iso15511"><recordid>${safe(code)}</recordid><filedesc><titlestmt><titleproper>${title(fonds)}</titleproper></titlestmt></filedesc>`
    + `<maintenancestatus value="new"/><maintenanceagency><agencyname>${safe(name)}</agencyname></maintenanceagency>`
    + `<languagedeclaration><language langcode="${language}">${language === 'chi' ? '汉语' : 'English'}</language><script scriptcode="${script(fonds)}">${script(fonds)}</script></languagedeclaration>`
    + `<maintenancehistory><maintenanceevent><eventtype value="created"/><eventdatetime standarddatetime="${madeAt}">${madeAt}</eventdatetime><agenttype value="human"/><agent>${safe(madeBy)}</agent><eventdescription>${PROGRAM}</eventdescription></maintenanceevent></maintenancehistory></control>`;
}
