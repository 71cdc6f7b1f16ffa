import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import { createFondsWithUnits } from './described-items.ts';
import { importing } from './import-file.ts';

type StartCheck = Parameters<MunimentClient['attachments']['startCheck']>[0];
type AttachmentId = NonNullable<StartCheck['attachmentId']>;

/** Waits by its announcements until the batch's job is over. */
export async function attachmentSettled(client: MunimentClient, attachmentId: AttachmentId) {
  const { lastEvent } = await client.system.getStatus({});
  const find = () => client.attachments.getAttachment({ attachmentId });
  let batch = await find();
  const isOver = () => !['checking', 'running', 'rollingBack'].includes(batch.state);
  if (!isOver()) for await (const event of await client.system.watchEvents({ afterNumber: lastEvent })) {
    if (event.name !== 'attachments.attachmentChanged') continue;
    batch = await find();
    if (isOver()) break;
  }
  return batch;
}

/** A folder outside the room, and a fonds whose items are counted `CODE-0001` up, of `pageCounts` pages each. */
export async function attaching(client: MunimentClient, pageCounts: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-attach-'));
  const { fondsId } = await createFondsWithUnits(client);
  const code = (number: number) => `Z109-WS·2019-D30-BGS-${String(number).padStart(4, '0')}`;
  const lines = pageCounts.map((pages, index) => `${code(index + 1)},第${index + 1}号防汛通知,2019,30年,办公室,${pages}`);
  if (pageCounts.length > 0) await importing(client, fondsId).run(`档号,题名,年度,保管期限,机构,页数\n${lines.join('\n')}\n`);
  const { rows } = await client.catalogue.listItems({ filter: {}, sort: { by: 'archivalCode', descending: false } });
  const check = async (existing: StartCheck['settings']['existing'] = 'skip', scope: Partial<StartCheck['settings']['scope']> = {}) => {
    const { attachmentId } = await client.attachments.startCheck({ folder, settings: { scope: { fondsId, ...scope }, existing } });
    return attachmentSettled(client, attachmentId);
  };
  return {
    folder, fondsId, code, items: rows, check,
    put(name: string, bytes: Uint8Array | string) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    },
    async attach(attachmentId: AttachmentId, partly = false) {
      await client.attachments.startAttaching({ attachmentId, partly });
      return attachmentSettled(client, attachmentId);
    },
    async takeBack(attachmentId: AttachmentId, keepUsed = false) {
      await client.attachments.startRollback({ attachmentId, keepUsed });
      return attachmentSettled(client, attachmentId);
    },
    findings: async (attachmentId: AttachmentId) => (await client.attachments.listFindings({ attachmentId, limit: 200 })).rows.map(({ kind, path, archivalCode, detail }) => [kind, path ?? archivalCode, detail]),
    async report(attachmentId: AttachmentId) {
      const { piece } = await client.attachments.readReport({ attachmentId });
      return piece.text();
    },
    /** The names of the files that an item's pages came from, in order. */
    pages: async (number: number) => (await client.digitisation.listPages({ itemId: rows[number - 1]!.itemId })).map(({ originalName }) => originalName),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
