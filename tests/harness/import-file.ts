import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { ImportBatch } from '#shared/contract/imports.ts';

type Settings = Omit<Parameters<MunimentClient['imports']['startCheck']>[0]['settings'], 'fondsId'>;
type Batch = ImportBatch;

/** Waits by its announcements until the batch's job is over. */
export async function settled(client: MunimentClient, importId: Batch['importId']): Promise<Batch> {
  const { lastEvent } = await client.system.getStatus({});
  const isOver = (batch: Batch) => !['checking', 'running', 'rollingBack'].includes(batch.state);
  let batch = await client.imports.getImport({ importId });
  if (isOver(batch)) return batch;
  for await (const event of await client.system.watchEvents({ afterNumber: lastEvent })) {
    if (event.name !== 'system.jobChanged' && event.name !== 'imports.importChanged') continue;
    batch = await client.imports.getImport({ importId });
    if (isOver(batch)) break;
  }
  return batch;
}

/** Imports as a person does: takes the file in, checks it, imports it. */
export function importing(client: MunimentClient, fondsId: Parameters<MunimentClient['imports']['startCheck']>[0]['settings']['fondsId']) {
  const take = async (bytes: string | Uint8Array, fileName = '文书.csv') => {
    const folder = mkdtempSync(join(tmpdir(), 'muniment-import-'));
    try {
      writeFileSync(join(folder, fileName), bytes);
      return (await client.imports.takeFile({ path: join(folder, fileName) })).importId;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const check = async (bytes: string | Uint8Array, settings: Settings = {}, fileName = '文书.csv') => {
    const importId = await take(bytes, fileName);
    await client.imports.startCheck({ importId, settings: { ...settings, fondsId } });
    return settled(client, importId);
  };
  return {
    take, check,
    async run(bytes: string | Uint8Array, settings: Settings = {}, fileName = '文书.csv') {
      const { importId } = await check(bytes, settings, fileName);
      await client.imports.startImport({ importId });
      return settled(client, importId);
    },
    async errorFile(importId: Batch['importId']): Promise<string> {
      let text = '';
      for (let offset: number | null = 0; offset !== null;) {
        const answer: Awaited<ReturnType<typeof client.imports.readErrorFile>> = await client.imports.readErrorFile({ importId, offset });
        text += Buffer.from(await answer.piece.arrayBuffer()).toString('utf8');
        offset = answer.nextOffset;
      }
      return text;
    },
  };
}
