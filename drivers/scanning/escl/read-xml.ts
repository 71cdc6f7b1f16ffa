/** An element of a device's XML. Names are without prefix: scanners agree on names, not on prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const TOKEN = /<\?[^]*?\?>|<!--[^]*?-->|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)(?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|<!\[CDATA\[([^]*?)\]\]>|([^<]+)/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' };
const DEEPEST = 64;

/**
 * The root of a small XML document: elements and text, nothing else. No DOCTYPE, so no entities to expand and nothing to fetch.
 * Throws in plain words on what is not well-formed.
 */
export function readXml(document: string): XmlElement {
  const top: MutableElement = { name: '', text: '', children: [] };
  const open: MutableElement[] = [top];
  let at = document.codePointAt(0) === 0xfeff ? 1 : 0;
  TOKEN.lastIndex = at;
  for (let token = TOKEN.exec(document); token !== null; token = TOKEN.exec(document)) {
    if (token.index !== at) break;
    at = TOKEN.lastIndex;
    const [, closing, opening, empty, cdata, text] = token;
    const parent = open.at(-1)!;
    if (closing !== undefined) {
      if (open.length === 1 || parent.name !== localName(closing)) throw new Error(`</${closing}> closes nothing`);
      open.pop();
    } else if (opening !== undefined) {
      const element: MutableElement = { name: localName(opening), text: '', children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
      if (open.length > DEEPEST) throw new Error('nested too deep');
    } else if (text !== undefined) parent.text += decode(text);
    else if (cdata !== undefined) parent.text += cdata;
  }
  if (at !== document.length) throw new Error(`not XML at character ${at}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (top.children.length !== 1 || top.text.trim() !== '') throw new Error('not one document');
  return top.children[0]!;
}

/** The first element of this name at any depth below. */
export function find(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** Every element of this name at any depth below. */
export const findAll = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);

/** The trimmed text of the first element of this name, null when there is none. */
export const textOf = (element: XmlElement, name: string): string | null => find(element, name)?.text.trim() ?? null;

interface MutableElement { readonly name: string; text: string; readonly children: MutableElement[] }

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const decode = (text: string): string => text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/gu, (whole, name: string) => {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
