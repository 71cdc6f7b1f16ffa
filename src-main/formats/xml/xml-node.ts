import { escapeXmlAttribute, escapeXmlText } from './escape-xml.ts';

/** One element with all that is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  /** What stands in it was too long and is not whole. */
  readonly isCut?: boolean;
}

/** Elements that stand in lines of their own; the rest runs on in the text. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'head', 'item', 'list', 'chronlist', 'chronitem', 'table', 'tgroup', 'tbody', 'thead', 'row', 'blockquote', 'note', 'address', 'addressline', 'defitem', 'listhead', 'descriptivenote', 'legalstatus', 'event']);

// None of these can come out of an XML file, so they are free to mark what a reader would see.
const LAYOUT_SPACE = '\u0000';
const LINE_BREAK = '\u0001';
const BLOCK_EDGE = '\u0002';
const AROUND_EDGE = new RegExp(`[${LAYOUT_SPACE}${BLOCK_EDGE}]*${BLOCK_EDGE}[${LAYOUT_SPACE}${BLOCK_EDGE}]*`, 'gu');
const AROUND_BREAK = new RegExp(`${LAYOUT_SPACE}*${LINE_BREAK}${LAYOUT_SPACE}*`, 'gu');

/**
 * The text of an element as a person would copy it. White space that holds a line feed is layout and counts as one space; other white space
 * is text. Blocks stand in lines of their own, `lb` begins a new one. `skip` names children that are left out.
 */
export function textOfXml(node: XmlNode, skip?: string): string {
  let text = '';
  const walk = (child: XmlNode | string): void => {
    if (typeof child === 'string') { text += child.replace(/\s*\n\s*/gu, LAYOUT_SPACE); return; }
    if (child.name === skip) return;
    if (child.name === 'lb') { text += LINE_BREAK; return; }
    const block = BLOCKS.has(child.name);
    if (block) text += BLOCK_EDGE;
    for (const inner of child.children) walk(inner);
    if (block) text += BLOCK_EDGE;
  };
  for (const child of node.children) walk(child);
  return text.replace(AROUND_EDGE, BLOCK_EDGE).replace(AROUND_BREAK, '\n').replaceAll(BLOCK_EDGE, '\n').replace(new RegExp(`${LAYOUT_SPACE}+`, 'gu'), ' ').trim();
}

/** The element as XML again, without namespaces: they are those of the file, and the same for every element of it. */
export function writeXmlNode(node: XmlNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXmlAttribute(value)}"`).join('');
  const inner = node.children.map((child) => (typeof child === 'string' ? escapeXmlText(child) : writeXmlNode(child))).join('');
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** Child elements, of one name or of all. */
export const childElements = (node: XmlNode, name?: string): XmlNode[] => node.children.filter((child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name));
