import { join } from 'node:path';
import { prepareForm } from '#main/areas/forms/set-form.ts';
import type { BenchCore } from './bench-core.ts';
import { atMost, median, timeEach, type BenchRow } from './bench-row.ts';

const RECORDS = 1000;
const RUNS = 7;

/** A catalogue of a thousand items from the question to the PDF on the disk, in turns with the typesetter alone on the same data; its process and fonts are warm, as for the second form of a day. */
export async function measureForms({ client, context }: BenchCore, folder: string): Promise<BenchRow> {
  const { rows } = await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: false }, limit: 500 });
  const itemIds = [...rows, ...(await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: true }, limit: 500 })).rows].map(({ itemId }) => itemId);
  const order = { formId: 'item-catalogue', subject: { kind: 'items' as const, itemIds }, parameters: { cover: false }, offset: { xMm: 0, yMm: 0 } };
  const { library, typesetter } = context.services.forms;
  const prepared = await prepareForm(context, order, RECORDS);
  const files = [...await library.files(false), { path: '/data.json', base64: Buffer.from(prepared.data).toString('base64') }];
  const alone = () => typesetter.perform({ kind: 'set', files, main: prepared.template.main, ownFonts: library.ownFonts, outFile: join(folder, 'alone.pdf'), madeAtS: 0 }, { timeoutMs: 60_000 });
  const whole = () => client.forms.printForm(order);
  await whole();
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(...await timeEach(1, whole));
    peer.push(...await timeEach(1, alone));
  }
  return atMost({ what: `归档文件目录 of ${prepared.gathered.count.toLocaleString('en')} items to PDF`, ours: median(ours), unit: 'ms', peer: 'the typesetter alone, same data', peerValue: median(peer), goal: '≤ 1 s' }, { ours: 1000 });
}
