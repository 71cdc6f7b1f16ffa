import { createReadStream } from 'node:fs';
import { MunimentError } from '#shared/errors.ts';
import { countBytes } from '../count-bytes.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions } from '../row-source.ts';
import { tooLongProblem } from '../too-long-problem.ts';
import { ElementCollector } from '../xml/collect-element.ts';
import { readXml, type XmlEvent } from '../xml/read-xml.ts';
import { findRecordElements } from './find-record-elements.ts';
import { cutFieldsOfRecord, fieldsOfRecord } from './fields-of-record.ts';

/** Other XML: one element that comes again and again is a record, what lies in it are its fields. Which element that is can be chosen like a sheet. */
export const recordFormat: RowFormat = {
  name: 'xml',
  matches: ({ head }) => /^(?:\ufeff|\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!DOCTYPE|!--|[^\s<>!?])/u.test(head.toString('latin1').replaceAll('\u0000', '')),
  open: openRecords,
};

async function openRecords(file: SourceFile, options: SourceOptions): Promise<RowSource> {
  const read = countBytes();
  const found = await findRecordElements(events(), options.sheet);
  const { path, headings } = found;
  if (path === null) throw new MunimentError('EXCHANGE_FORMAT_UNKNOWN', { fileName: file.name, found: found.root });
  const known = new Set(headings);
  let unknown = new Map<string, number>();

  function events(): AsyncGenerator<XmlEvent, void, void> {
    return readXml(read.counted(createReadStream(file.path)));
  }

  return {
    facts: { format: 'xml', encoding: null, delimiter: null, sheets: found.candidates.map((name) => ({ name, hidden: false })), sheet: path }, headings,
    async *rows() {
      unknown = new Map();
      const collector = new ElementCollector();
      const at: string[] = [];
      let row = 0;
      for await (const event of events()) {
        if (!collector.busy && event.kind === 'open') {
          at.push(event.name);
          if (`/${at.join('/')}` !== path) continue;
          at.pop();
        } else if (!collector.busy) {
          if (event.kind === 'close') at.pop();
          continue;
        }
        const node = collector.feed(event);
        if (node === null) continue;
        row += 1;
        const fields = fieldsOfRecord(node);
        const extra = Object.fromEntries([...fields].filter(([name]) => !known.has(name)));
        for (const name of Object.keys(extra)) unknown.set(name, (unknown.get(name) ?? 0) + 1);
        yield {
          row, values: headings.map((name) => fields.get(name) ?? ''), ...(Object.keys(extra).length > 0 && { extra }),
          ...(collector.lost && { problems: cutFieldsOfRecord(node).map((name) => tooLongProblem(name, fields.get(name) ?? '')) }),
        };
      }
    },
    readFraction: () => read.fractionOf(file.sizeBytes),
    notes: () => [...unknown].map(([note, count]) => ({ note, count })),
    close: () => Promise.resolve(),
  };
}
