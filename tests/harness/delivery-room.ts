import sharp from 'sharp';
import { DELIVERY_PRESETS } from '#shared/presets/deliveries.ts';
import type { DeliverySettings } from '#shared/presets/delivery-preset.ts';
import { businessSystem } from './business-system.ts';
import { createFondsWithUnits } from './described-items.ts';
import { openTestRoom, type TestRoom, type TestRoomOptions } from './open-test-room.ts';
import { waitForJob } from './wait-for-job.ts';

/** A picture of its own for each number. */
export const picture = async (number: number): Promise<Uint8Array<ArrayBuffer>> => {
  const shades = Buffer.alloc(40 * 60 * 3, 250);
  for (let at = 0; at < 24; at += 1) shades[at * 90 + (number % 80)] = (number * 37 + at * 11) % 200;
  return new Uint8Array(await sharp(shades, { raw: { width: 40, height: 60, channels: 3 } }).png().toBuffer());
};

export const presetSettings = (presetId: string, changes: Partial<DeliverySettings> = {}): DeliverySettings => ({ ...DELIVERY_PRESETS.find((preset) => preset.presetId === presetId)!.settings, schedule: { kind: 'off' }, ...changes });

/** A document as the office system sends it. */
export const outgoing = (number: number, changes: Readonly<Record<string, string>> = {}) => ({ 发文字号: `青水发〔2026〕${number}号`, 标题: `第${number}号通知`, 主办部门: '办公室', 签发日期: '2026-11-30', 发文单位: '青石县水利局', ...changes });

/** A room, a business system with its store, and runs that are waited for. */
export async function deliveryRoom(presetId = 'S01-office', options: TestRoomOptions & { readonly settings?: Partial<DeliverySettings> } = {}) {
  const { settings, ...rest } = options;
  const room: TestRoom = await openTestRoom(rest);
  const system = businessSystem();
  const place = await createFondsWithUnits(room.client);
  // What is on the pages is not what these tests are about.
  await room.client.system.saveSettings({ ...(await room.client.system.getSettings({})), readPagesAutomatically: false });
  const source = await room.client.deliveries.saveSource({ presetId, fondsId: place.fondsId, storeKind: 'folder', store: system.folder, settings: presetSettings(presetId, settings) });
  const take = async (client = room.client) => {
    const { runId, jobId } = await client.deliveries.takeDeliveries({ sourceId: source.sourceId });
    await waitForJob(room, jobId);
    return (await room.client.deliveries.listRuns({ sourceId: source.sourceId })).rows.find((run) => run.runId === runId)!;
  };
  return {
    room, system, place, source, take, sourceId: source.sourceId,
    lines: async () => (await room.client.deliveries.listLines({})).rows.map(({ externalId, outcome }) => [externalId, outcome]).toReversed(),
    titles: async () => (await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered' }, limit: 500 })).rows.map(({ title }) => title),
    async close() {
      await room.close();
      system.remove();
    },
  };
}
