import { readXml } from '#main/formats/xml/read-xml.ts';
import { childElements, textOfXml, type XmlNode } from '#main/formats/xml/xml-node.ts';

/** What a published schema says of an element. `content`: a regular expression over names of children; `attributes`: `name`, `name!` (required), with `=kind` or `=word|word`. */
interface ElementFacts { readonly text: boolean; readonly content: string; readonly attributes: string }
export type SchemaFacts = Readonly<Record<string, ElementFacts>>;

/** One way in which an element may look: `@name` of attributes, `#text`, and names of children, in their order. */
type Way = readonly string[];

/**
 * Everything that a profile (RELAX NG) allows and the published schema, by its facts, does not; empty when the profile lies within it. What may
 * be repeated is tried once and twice. Kinds of values are compared as far as they are words or names; dates (`date`) are not.
 */
export async function profileBeyondFacts(rng: string, facts: SchemaFacts): Promise<string[]> {
  const grammar = await readTree(rng);
  const defines = new Map(childElements(grammar, 'define').map((define) => [define.attributes['name'], childElements(define)]));
  const open: { name: string; content: XmlNode[] }[] = [];
  const done = new Set<string>();
  const findings = new Set<string>();

  const inTurn = (nodes: readonly XmlNode[]): Way[] => nodes.reduce<Way[]>((ways, node) => distinct(ways.flatMap((way) => waysOf(node).map((more) => [...way, ...more]))), [[]]);
  const twice = (ways: readonly Way[]): Way[] => [...ways, ...ways.flatMap((first) => ways.map((second) => [...first, ...second]))];
  function waysOf(node: XmlNode): Way[] {
    const inner = childElements(node);
    switch (node.name) {
      case 'element': return namesOf(node).map((name) => { open.push({ name, content: inner.filter(({ name: kind }, at) => node.attributes['name'] !== undefined || at > 0 || kind !== 'choice') }); return [name]; });
      case 'attribute': return [[`@${node.attributes['name']}`]];
      case 'ref': return inTurn(defines.get(node.attributes['name'])!);
      case 'optional': return [[], ...inTurn(inner)];
      case 'zeroOrMore': return distinct([[], ...twice(inTurn(inner))]);
      case 'oneOrMore': return distinct(twice(inTurn(inner)));
      case 'mixed': return inTurn(inner).map((way) => ['#text', ...way]);
      case 'choice': return inner.flatMap(waysOf);
      case 'group': return inTurn(inner);
      case 'text': return [['#text']];
      case 'empty': return [[]];
      default: throw new Error(`No rule for ${node.name}.`);
    }
  }
  /** Words, and kinds of data as `:kind`; `:any` where nothing is said. */
  const valuesOf = (nodes: readonly XmlNode[]): string[] => (nodes.length === 0 ? [':any'] : nodes.flatMap((node) => {
    if (node.name === 'value') return [textOfXml(node)];
    if (node.name === 'data') return [`:${node.attributes['type']}`];
    return valuesOf(node.name === 'ref' ? defines.get(node.attributes['name'])! : childElements(node));
  }));
  const attributesIn = (nodes: readonly XmlNode[]): XmlNode[] => nodes.flatMap((node) => {
    if (node.name === 'attribute') return [node];
    return node.name === 'element' ? [] : attributesIn(node.name === 'ref' ? defines.get(node.attributes['name'])! : childElements(node));
  });

  inTurn(childElements(childElements(grammar, 'start')[0]!));
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { name, content } = next;
    const key = `${name} ${JSON.stringify(content)}`;
    if (done.has(key)) continue;
    done.add(key);
    const fact = facts[name];
    if (fact === undefined) { findings.add(`${name} is no element`); continue; }
    const kinds = new Map(fact.attributes.split(' ').filter((word) => word !== '').map((word) => { const [attribute, kind = ''] = word.split('='); return [attribute!.replace('!', ''), { kind, required: attribute!.endsWith('!') }]; }));
    const children = new RegExp(`^${fact.content.replace(/\w+/gu, (child) => `(?:${child};)`).replaceAll(' ', '')}$`, 'u');
    for (const way of inTurn(content)) {
      const attributes = new Set(way.filter((word) => word.startsWith('@')).map((word) => word.slice(1)));
      for (const attribute of attributes) if (!kinds.has(attribute)) findings.add(`${name} has no @${attribute}`);
      for (const [attribute, { required }] of kinds) if (required && !attributes.has(attribute)) findings.add(`${name} needs @${attribute}`);
      if (way.includes('#text') && !fact.text) findings.add(`${name} holds no text`);
      const held = way.filter((word) => !/^[@#]/u.test(word));
      if (!children.test(held.map((child) => `${child};`).join(''))) findings.add(`${name} may not hold ${held.length === 0 ? 'nothing' : held.join(', ')}`);
    }
    for (const attribute of attributesIn(content)) {
      const { kind } = kinds.get(attribute.attributes['name']!) ?? { kind: '' };
      if (kind === '' || kind === 'date') continue;
      for (const value of valuesOf(childElements(attribute))) if (!isWithin(value, kind)) findings.add(`@${attribute.attributes['name']} of ${name} may not be ${value}`);
    }
  }
  return [...findings];
}

function isWithin(value: string, kind: string): boolean {
  if (value.startsWith(':')) return value.slice(1) === kind;
  return kind === 'NMTOKEN' ? /^[\w.:-]+$/u.test(value) : kind.split('|').includes(value);
}

const namesOf = (element: XmlNode): string[] => (element.attributes['name'] === undefined ? childElements(childElements(element, 'choice')[0]!, 'name').map((name) => textOfXml(name)) : [element.attributes['name']]);
const distinct = (ways: readonly Way[]): Way[] => [...new Map(ways.map((way) => [way.join(' '), way])).values()];

async function readTree(xml: string): Promise<XmlNode> {
  const top: XmlNode & { children: (XmlNode | string)[] } = { name: '', attributes: {}, children: [] };
  const path = [top];
  for await (const event of readXml([new TextEncoder().encode(xml)])) {
    if (event.kind === 'open') {
      const node = { name: event.name, attributes: event.attributes, children: [] };
      path.at(-1)!.children.push(node);
      path.push(node);
    } else if (event.kind === 'close') path.pop();
    else if (event.kind === 'text') path.at(-1)!.children.push(event.text);
  }
  return childElements(top)[0]!;
}
