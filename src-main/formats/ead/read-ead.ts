import { MunimentError } from '#shared/errors.ts';
import { ElementCollector } from '../xml/collect-element.ts';
import { LONGEST_TEXT, readXml, type XmlEvent, type XmlPlace } from '../xml/read-xml.ts';
import { childElements, textOfXml, writeXmlNode, type XmlNode } from '../xml/xml-node.ts';
import type { SourceProblem } from '../row-source.ts';
import { tooLongProblem } from '../too-long-problem.ts';
import { interpretEad, type EadDescription } from './interpret-ead.ts';

export interface EadUnit {
  readonly kind: 'unit';
  /** Its place among the components, `1.4.2`; the description of the whole (archdesc) is `0`. */
  readonly ref: string;
  readonly parentRef: string | null;
  /** @level, or @otherlevel where it is `otherlevel`; empty when it says none. */
  readonly level: string;
  /** What our own writer said it is, in @altrender. */
  readonly ours: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Elements and attributes without a field, as XML, by their path within the component. */
  readonly annex: ReadonlyMap<string, string>;
  readonly hasChildren: boolean;
  /** Elements that were too long, and are not whole. */
  readonly problems: readonly SourceProblem[];
  readonly place: XmlPlace;
}

export type EadPart =
  /** What the file says of itself (eadheader, control, frontmatter), as XML. */
  | { readonly kind: 'header'; readonly name: string; readonly xml: string }
  | EadUnit
  /** Descriptions of a unit that came behind its components. */
  | { readonly kind: 'later'; readonly ref: string; readonly fields: ReadonlyMap<string, string>; readonly annex: ReadonlyMap<string, string>; readonly problems: readonly SourceProblem[] };

const COMPONENT = /^c(?:0[1-9]|1[0-2])?$/u;
const HEADERS: ReadonlySet<string> = new Set(['eadheader', 'control', 'frontmatter']);
/** Hold descriptions or components and say nothing themselves. */
const TRANSPARENT: ReadonlySet<string> = new Set(['ead', 'dsc', 'descgrp']);

interface Frame extends EadDescription {
  readonly ref: string;
  readonly parentRef: string | null;
  readonly level: string;
  readonly ours: string;
  readonly place: XmlPlace;
  children: number;
  told: boolean;
  problems: SourceProblem[];
  /** Characters of what was said of it since it was told. */
  size: number;
}

/**
 * A finding aid in EAD 2002 (with or without its namespace) or EAD3, from the whole to the parts, one component at a time: each is told as soon
 * as its first component begins or its own end comes. Nothing is dropped: what has no field is in the annex.
 * Throws what `readXml` throws, EXCHANGE_FORMAT_UNKNOWN and EXCHANGE_EAD_WITHOUT_DESCRIPTION.
 */
export async function* readEad(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, fileName: string): AsyncGenerator<EadPart, void, void> {
  const frames: Frame[] = [];
  const collector = new ElementCollector();
  let root = true;
  let described = false;

  const tell = (frame: Frame, hasChildren: boolean): EadPart => {
    const { ref, parentRef, level, ours, place, problems } = frame;
    const part: EadPart = frame.told ? { kind: 'later', ref, fields: new Map(frame.fields), annex: new Map(frame.annex), problems } : { kind: 'unit', ref, parentRef, level, ours, fields: new Map(frame.fields), annex: new Map(frame.annex), hasChildren, problems, place };
    [frame.told, frame.problems, frame.size] = [true, [], 0];
    frame.fields.clear();
    frame.annex.clear();
    return part;
  };
  const openFrame = (event: Extract<XmlEvent, { kind: 'open' }>): Frame => {
    const outer = frames.at(-1);
    if (outer !== undefined) outer.children += 1;
    const ref = outer === undefined ? '0' : outer.ref === '0' ? String(outer.children) : `${outer.ref}.${outer.children}`;
    const { level = '', otherlevel = '', altrender = '', ...others } = event.attributes;
    const rest = Object.entries(others).filter(([name]) => !['id', 'encodinganalog', 'relatedencoding', 'type', 'tpattern', 'localtype', 'base', 'lang', 'script'].includes(name));
    const annex = new Map(rest.length === 0 ? [] : [['@', rest.map(([name, value]) => `${name}="${value}"`).join(' ')]]);
    return { ref, parentRef: outer?.ref ?? null, level: level === 'otherlevel' && otherlevel !== '' ? otherlevel : level, ours: altrender.startsWith('muniment ') ? altrender.slice('muniment '.length) : '', place: event.place, fields: new Map(), annex, children: 0, told: false, problems: [], size: 0 };
  };

  for await (const event of readXml(bytes)) {
    if (collector.busy || (event.kind === 'open' && isCollected(event.name))) {
      const node = collector.feed(event);
      if (node === null) continue;
      const frame = frames.at(-1);
      if (frame !== undefined) describe(frame, node, collector);
      else if (HEADERS.has(node.name)) yield { kind: 'header', name: node.name, xml: writeXmlNode(node) };
      described ||= frame?.ref === '0' && node.name === 'did';
      continue;
    }
    if (event.kind === 'open') {
      if (root && event.name !== 'ead') throw new MunimentError('EXCHANGE_FORMAT_UNKNOWN', { fileName, found: event.name });
      root = false;
      if (TRANSPARENT.has(event.name)) continue;
      const outer = frames.at(-1);
      if (outer !== undefined && !outer.told) yield tell(outer, true);
      frames.push(openFrame(event));
    } else if (event.kind === 'close' && !TRANSPARENT.has(event.name)) {
      const frame = frames.pop()!;
      if (!frame.told || frame.fields.size + frame.annex.size > 0) yield tell(frame, false);
    } else if (event.kind === 'text' && event.text.trim() !== '') {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.annex.set('text()', `${frame.annex.get('text()') ?? ''}${event.text.trim()}`);
    }
  }
  if (!described) throw new MunimentError('EXCHANGE_EAD_WITHOUT_DESCRIPTION');

  /** Components and what holds them go through; everything else is taken whole. */
  function isCollected(name: string): boolean {
    return !TRANSPARENT.has(name) && name !== 'archdesc' && !(frames.length > 0 && COMPONENT.test(name)) && !root;
  }
}

function describe(frame: Frame, node: XmlNode, { size, lost }: ElementCollector): void {
  frame.size += size;
  // Each is short, and together they are more than any record says.
  if (frame.size > LONGEST_TEXT && !lost) { if (frame.problems.length === 0) frame.problems.push(tooLongProblem(node.name, textOfXml(node))); return; }
  if (node.name !== 'did') { interpret(frame, 'description', node, lost); return; }
  for (const child of childElements(node)) interpret(frame, 'did', child, lost);
  if (node.isCut === true) frame.problems.push(tooLongProblem('did', ''));
}

/** Of an element that is not whole the fields are named into which it goes; where it has none, the element itself. */
function interpret(frame: Frame, part: 'did' | 'description', node: XmlNode, mayBeCut: boolean): void {
  if (!mayBeCut || !isCut(node)) { interpretEad(frame, part, node); return; }
  const before = new Map(frame.fields);
  interpretEad(frame, part, node);
  const changed = [...frame.fields].filter(([field, text]) => before.get(field) !== text);
  frame.problems.push(...(changed.length === 0 ? [tooLongProblem(node.name, textOfXml(node))] : changed.map(([field, text]) => tooLongProblem(field, text.slice(before.get(field)?.length ?? 0).trim()))));
}

const isCut = (node: XmlNode): boolean => node.isCut === true || childElements(node).some(isCut);
