import { LONGEST_TEXT, type XmlEvent } from './read-xml.ts';
import type { XmlNode } from './xml-node.ts';

interface OpenNode { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (XmlNode | string)[]; isCut?: boolean }

/**
 * Gathers one element from the events of a file: `open` it, feed it, and take it from `feed` when its end comes. Of an element that is too large the
 * rest is let go, and those that lost something say so (`isCut`).
 */
export class ElementCollector {
  #path: OpenNode[] = [];
  #size = 0;
  #deep = 0;
  #lost = false;

  get busy(): boolean { return this.#path.length > 0; }

  /** Characters of the element under way, or of the one that `feed` answered last. */
  get size(): number { return this.#size; }

  /** Whether the element under way, or the one that `feed` answered last, is more than fits. */
  get overflows(): boolean { return this.#size > LONGEST_TEXT; }

  /** Whether anything of it was too long. */
  get lost(): boolean { return this.#lost; }

  /** Answers the whole element with the event that ends it. */
  feed(event: XmlEvent): XmlNode | null {
    if (!this.busy) [this.#size, this.#deep, this.#lost] = [0, 0, false];
    this.#size += 16 + (event.kind === 'text' ? event.text.length : event.kind === 'open' ? JSON.stringify(event.attributes).length : 0);
    const inner = this.#path.at(-1);
    if (this.overflows && inner !== undefined) return this.#letGo(event, inner);
    if (event.kind === 'text') {
      inner?.children.push(event.text);
      if (event.isCut === true && inner !== undefined) this.#mark(inner);
    } else if (event.kind === 'open') {
      const node: OpenNode = { name: event.name, attributes: event.attributes, children: [] };
      inner?.children.push(node);
      this.#path.push(node);
      if (event.isCut === true) this.#mark(node);
    } else return this.#close();
    return null;
  }

  #mark(node: OpenNode): void { node.isCut = true; this.#lost = true; }

  #close(): XmlNode | null {
    const inner = this.#path.pop();
    return this.#path.length > 0 || inner === undefined ? null : inner;
  }

  /** Only looks for the end. */
  #letGo(event: XmlEvent, inner: OpenNode): XmlNode | null {
    this.#mark(inner);
    if (event.kind === 'open') this.#deep += 1;
    if (event.kind !== 'close') return null;
    if (this.#deep === 0) return this.#close();
    this.#deep -= 1;
    return null;
  }
}
