import type { XmlEvent } from '../xml/read-xml.ts';
import { ElementCollector } from '../xml/collect-element.ts';
import { fieldsOfRecord } from './fields-of-record.ts';

/** So much of a file is looked at: enough to see what repeats and which fields records have. */
const LOOKED_AT = 200_000;
const MOST_FIELDS = 1000;
/** Records lie in a list, in a group, in a set … but not deeper. */
const DEEPEST = 6;

interface Seen { count: number; withParts: number; readonly parent: string }

export interface RecordElements {
  readonly root: string;
  /** Ways of elements that could be records (`/目录/文件`), the likeliest first. */
  readonly candidates: readonly string[];
  /** The one that is taken; null when nothing repeats. */
  readonly path: string | null;
  /** Names of its fields, in the order in which they were met. */
  readonly headings: readonly string[];
}

/**
 * Finds the element that is a record: it repeats, and it has parts (elements or attributes). Of several the outermost that repeats within one
 * parent, since the fields of a record may repeat too. `wanted`: the one that a person chose.
 */
export async function findRecordElements(events: AsyncIterable<XmlEvent>, wanted: string | undefined): Promise<RecordElements> {
  const seen = new Map<string, Seen>();
  const names = new Map<string, Set<string>>();
  const collectors = new Map<string, ElementCollector>();
  /** Too large for a record: they hold records. */
  const holders = new Set<string>();
  const way: { path: string; parts: number }[] = [];
  let root = '';
  let looked = 0;
  for await (const event of events) {
    for (const [path, collector] of collectors) {
      const node = collector.feed(event);
      if (collector.overflows) { collectors.delete(path); holders.add(path); }
      if (node === null || collector.overflows) continue;
      collectors.delete(path);
      const fields = names.get(path) ?? new Set();
      for (const field of fieldsOfRecord(node).keys()) if (fields.size < MOST_FIELDS) fields.add(field);
      names.set(path, fields);
    }
    if (event.kind === 'open') {
      const outer = way.at(-1);
      const path = `${outer?.path ?? ''}/${event.name}`;
      if (outer === undefined) root = event.name;
      else outer.parts += 1;
      way.push({ path, parts: Object.keys(event.attributes).length });
      const entry = seen.get(path) ?? { count: 0, withParts: 0, parent: outer?.path ?? '' };
      entry.count += 1;
      seen.set(path, entry);
      // What may be a record is read as one: below the root, and not within another that is being read at the same way.
      if (outer !== undefined && way.length <= DEEPEST && !collectors.has(path) && !holders.has(path)) {
        const collector = new ElementCollector();
        collector.feed(event);
        collectors.set(path, collector);
      }
    } else if (event.kind === 'close') {
      const { path, parts } = way.pop()!;
      if (parts > 0) seen.get(path)!.withParts += 1;
    }
    looked += 1;
    if (looked >= LOOKED_AT) break;
  }
  // Groups of records have a name at most; a record has fields of its own.
  const ownFields = (path: string) => [...(names.get(path) ?? [])].filter((name) => !name.includes('/')).length;
  const rank = ([path, { count }]: readonly [string, Seen]) => (count > 1 && ownFields(path) > 1 ? 0 : count > 1 ? 1 : 2);
  const candidates = [...seen].filter(([path, { withParts, parent }]) => parent !== '' && withParts > 0 && (names.get(path)?.size ?? 0) > 1)
    .sort((one, other) => rank(one) - rank(other) || depth(one[0]) - depth(other[0]) || other[1].count - one[1].count).map(([path]) => path);
  const path = wanted !== undefined && candidates.includes(wanted) ? wanted : (candidates[0] ?? null);
  return { root, candidates, path, headings: path === null ? [] : [...names.get(path)!] };
}

const depth = (path: string): number => path.split('/').length;
