import { KEPT_OF_CUT } from '../xml/read-xml.ts';
import { childElements, textOfXml, type XmlNode } from '../xml/xml-node.ts';

/** Between the values of an element that a record has several times. */
const BETWEEN = '；';
/** Attributes whose value is the name of the field that the element is: `<field name="题名">…`. */
const NAMING: readonly string[] = ['name', 'field', 'fieldname', '名称', '字段'];

/**
 * The fields of a record: its attributes (`@序号`), its elements that hold text, and those that lie deeper by their way (`档号/全宗号`).
 * Elements of one name that say in an attribute which field they are go by that.
 */
export function fieldsOfRecord(record: XmlNode): Map<string, string> {
  const fields = new Map<string, string>();
  const add = (name: string, value: string) => {
    if (value === '') return;
    const earlier = fields.get(name);
    fields.set(name, earlier === undefined ? value : `${earlier}${BETWEEN}${value}`);
  };
  const walk = (node: XmlNode, way: string) => {
    for (const [name, value] of Object.entries(node.attributes)) if (!(way !== '' && NAMING.includes(name.toLowerCase()))) add(`${way === '' ? '' : `${way}/`}@${name}`, value.trim());
    const inner = childElements(node);
    if (inner.length === 0) { if (way !== '') add(way, textOfXml(node)); return; }
    for (const child of inner) walk(child, `${way === '' ? '' : `${way}/`}${nameOf(child)}`);
    const loose = node.children.filter((child) => typeof child === 'string').join('').trim();
    if (loose !== '') add(way === '' ? '#text' : way, loose);
  };
  walk(record, '');
  return fields;
}

/** Names of the fields that are not whole, as `fieldsOfRecord` calls them. */
export function cutFieldsOfRecord(record: XmlNode): string[] {
  const named = (node: XmlNode, way: string): string[] => {
    const long = Object.entries(node.attributes).filter(([, value]) => value.length >= KEPT_OF_CUT).map(([name]) => `${way === '' ? '' : `${way}/`}@${name}`);
    return long.length > 0 ? long : [way];
  };
  const ways = (node: XmlNode, way: string): string[] => [
    ...(node.isCut === true ? named(node, way) : []), ...childElements(node).flatMap((child) => ways(child, `${way === '' ? '' : `${way}/`}${nameOf(child)}`)),
  ];
  return [...new Set(ways(record, ''))];
}

const nameOf = (node: XmlNode): string => Object.entries(node.attributes).find(([name, value]) => NAMING.includes(name.toLowerCase()) && value.trim() !== '')?.[1].trim() ?? node.name;
