import { SaxesParser } from 'saxes';
import { MunimentError } from '#shared/errors.ts';
import { decodeXml } from './decode-xml.ts';
import { createTextLimit } from './limit-texts.ts';

/** Where something stands in a file, both from 1. */
export interface XmlPlace { readonly line: number; readonly column: number }

export type XmlEvent =
  /** `name` without its prefix; attributes by name without prefix, those of `xml:` and `xlink:` too. `isCut`: a value was too long and is not whole. */
  | { readonly kind: 'open'; readonly name: string; readonly namespace: string; readonly attributes: Readonly<Record<string, string>>; readonly isCut?: true; readonly place: XmlPlace }
  | { readonly kind: 'text'; readonly text: string; readonly isCut?: true; readonly place: XmlPlace }
  | { readonly kind: 'close'; readonly name: string; readonly place: XmlPlace };

/** Finding aids go to twelve levels of components and a dozen of markup in them. */
const MOST_DEEP = 200;
/** Between two pieces of markup: far above any text that a person wrote, far below what a computer lacks. What is longer is cut, and says so. */
export const LONGEST_TEXT = 4 * 1024 * 1024;
/** Of a text that is cut, so much is handed on: to show. */
export const KEPT_OF_CUT = 200;
/** The parser keeps what it cannot hand out yet, so it is fed in pieces and looked at between them. */
const PIECE = 64 * 1024;
/** Files written for the DTD of EAD 2002 use these without saying what they are; the DTD did. */
const KNOWN_PREFIXES = { xlink: 'http://www.w3.org/1999/xlink', xsi: 'http://www.w3.org/2001/XMLSchema-instance' };

/**
 * The markup of an XML file in order, with constant memory. Nothing outside the file is ever read: a DOCTYPE may name a DTD, which is not
 * fetched, and may define nothing (EXCHANGE_XML_DOCTYPE); other entities than the five of XML do not exist (EXCHANGE_XML_ENTITY).
 * Throws EXCHANGE_XML_MALFORMED, _CHARACTER, _ENCODING, _TOO_DEEP, _TOO_LARGE, each with line and column.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<XmlEvent, void, void> {
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: KNOWN_PREFIXES });
  let events: XmlEvent[] = [];
  let depth = 0;
  let sinceMarkup = 0;
  const limit = createTextLimit(LONGEST_TEXT);
  /** The parser hands a text out at its end: the next one is the one that was cut. */
  let cutWaiting = false;
  const takeCut = (): { readonly isCut?: true } => {
    const was = cutWaiting;
    cutWaiting = false;
    return was ? { isCut: true } : {};
  };
  const addText = (text: string) => {
    const cut = takeCut();
    add({ kind: 'text', text: cut.isCut === true ? text.slice(0, KEPT_OF_CUT).toWellFormed() : text, ...cut, place: place() });
  };
  const place = (): XmlPlace => ({ line: parser.line, column: parser.column });
  const add = (event: XmlEvent) => { events.push(event); sinceMarkup = 0; };
  parser.on('error', (error) => { throw toError(error, place()); });
  parser.on('doctype', (doctype) => { if (doctype.includes('[')) throw new MunimentError('EXCHANGE_XML_DOCTYPE', { line: parser.line }); });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MOST_DEEP) throw new MunimentError('EXCHANGE_XML_TOO_DEEP', { ...place(), limit: MOST_DEEP });
    add({ kind: 'open', name: tag.local, namespace: tag.uri, ...shortened(attributesOf(tag.attributes), takeCut()), place: place() });
  });
  parser.on('closetag', (tag) => { depth -= 1; add({ kind: 'close', name: tag.local, place: place() }); });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', () => { sinceMarkup = 0; });
  parser.on('processinginstruction', () => { sinceMarkup = 0; });

  const feed = (work: () => void): XmlEvent[] => {
    events = [];
    work();
    return events;
  };
  for await (const text of decodeXml(bytes)) {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = limit.cut(text.slice(at, at + PIECE));
      cutWaiting ||= limit.wasCut();
      sinceMarkup += piece.length;
      yield* feed(() => parser.write(piece));
      // A name or a DOCTYPE without an end: nothing that could be set aside.
      if (sinceMarkup > 2 * LONGEST_TEXT) throw new MunimentError('EXCHANGE_XML_TOO_LARGE', { ...place(), limit: LONGEST_TEXT });
    }
  }
  yield* feed(() => { parser.write(limit.end()).close(); });
}

function attributesOf(attributes: Readonly<Record<string, { readonly local: string; readonly prefix: string; readonly value: string }>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { local, prefix, value } of Object.values(attributes)) if (prefix !== 'xmlns' && local !== 'xmlns') values[local] = value;
  return values;
}

const shortened = (attributes: Readonly<Record<string, string>>, cut: { readonly isCut?: true }) =>
  (cut.isCut === true ? { attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value.length < LONGEST_TEXT / 16 ? value : value.slice(0, KEPT_OF_CUT).toWellFormed()])), ...cut } : { attributes });

function toError(error: Error, place: XmlPlace): MunimentError {
  const detail = error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
  if (/\bentity\b/u.test(detail)) return new MunimentError('EXCHANGE_XML_ENTITY', { ...place }, { cause: error });
  if (/^disallowed character$|^malformed character entity$/u.test(detail)) return new MunimentError('EXCHANGE_XML_CHARACTER', { ...place }, { cause: error });
  return new MunimentError('EXCHANGE_XML_MALFORMED', { ...place, detail }, { cause: error });
}
