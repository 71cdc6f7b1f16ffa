import { readXml, type XmlEvent } from '../xml/read-xml.ts';
import type { Archive } from './open-archive.ts';

/** The markup of a part; nothing where the workbook does not have it. */
export async function* partEvents(archive: Archive, part: string): AsyncGenerator<XmlEvent, void, void> {
  if (archive.has(part)) yield* readXml(await archive.read(part));
}
