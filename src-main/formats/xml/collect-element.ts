import { MunimentError } from '#shared/errors.ts';
import { LONGEST_TEXT, type XmlEvent } from './read-xml.ts';
import type { XmlNode } from './xml-node.ts';

interface OpenNode { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (XmlNode | string)[] }

/** Gathers one element from the events of a file: `open` it, feed it, and take it from `feed` when its end comes. Throws EXCHANGE_XML_TOO_LARGE. */
export class ElementCollector {
  #path: OpenNode[] = [];
  #size = 0;

  get busy(): boolean { return this.#path.length > 0; }

  /** Answers the whole element with the event that ends it. */
  feed(event: XmlEvent): XmlNode | null {
    this.#size += 16 + (event.kind === 'text' ? event.text.length : event.kind === 'open' ? JSON.stringify(event.attributes).length : 0);
    if (this.#size > LONGEST_TEXT) throw new MunimentError('EXCHANGE_XML_TOO_LARGE', { ...event.place, limit: LONGEST_TEXT });
    const inner = this.#path.at(-1);
    if (event.kind === 'text') inner?.children.push(event.text);
    else if (event.kind === 'open') {
      const node: OpenNode = { name: event.name, attributes: event.attributes, children: [] };
      inner?.children.push(node);
      this.#path.push(node);
    } else {
      this.#path.pop();
      if (this.#path.length > 0 || inner === undefined) return null;
      this.#size = 0;
      return inner;
    }
    return null;
  }
}
