import { createHash } from 'node:crypto';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { workSettings } from '#shared/contract/images.ts';
import { pageId as pageIdSchema } from '#shared/contract/shapes.ts';
import { drillIds } from './drill-core.ts';
import type { ActName, Fact } from './drill-protocol.ts';
import type { DrillRandom } from './drill-random.ts';
import type { createSheets } from './drill-sheets.ts';
import { furnishRoom } from './furnish-room.ts';

/** One step of the session: what is known beforehand, and the call. */
export interface Act {
  readonly foreseen: readonly Fact[];
  perform(): Promise<readonly Fact[]>;
}

export type ActPlanner = (act: ActName) => Promise<Act>;

/** Pages in one imported file: the kill shall come between two of them. */
const PAGES_IN_BATCH = 6;

const itemFact = (item: Item): Fact => ({ key: `item:${item.itemId}`, version: item.version, value: { title: item.title } });
const codeFact = (itemId: string, archivalCode: string): Fact => ({ key: `code:${itemId}`, version: 1, value: { archivalCode } });
const pageFact = (page: { pageId: string; sha256: string; itemId: string | null }): Fact => ({ key: `page:${page.pageId}`, version: 1, value: { sha256: page.sha256, itemId: page.itemId } });

const batchFact = (batch: { batchId: string; version: number; position: number }): Fact => ({ key: `handed:${batch.batchId}`, version: batch.version, value: { position: batch.position } });

/** Plans steps of an archivist's day from what stands in the room now. Makes the room's furniture first, as far as it is missing. */
export async function createActPlanner(client: MunimentClient, random: DrillRandom, sheets: Awaited<ReturnType<typeof createSheets>>): Promise<ActPlanner> {
  const { fields, roomId, lineId } = await furnishRoom(client);
  const { rows } = await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: true }, limit: 100 });
  const items = new Map(rows.map((item) => [item.itemId, item]));
  const keep = (item: Item): Item => { items.set(item.itemId, item); return item; };
  const someItem = async () => (items.size > 0 ? random.pick([...items.values()]) : keep((await client.catalogue.createItem({ fields: { ...fields, title: '第一件' }, assignCode: false })).item));
  let steps = 0;
  const title = () => `关于第${++steps}次断电演练的通知 ${drillIds.uuid()}`;

  const createItem = (): Act => {
    const assignCode = random.next() < 0.5;
    return {
      foreseen: [],
      async perform() {
        const item = keep((await client.catalogue.createItem({ fields: { ...fields, title: title() }, assignCode })).item);
        return [itemFact(item), ...(item.archivalCode === null ? [] : [codeFact(item.itemId, item.archivalCode)])];
      },
    };
  };
  const changeItem = async (): Promise<Act> => {
    const { itemId } = await someItem();
    const { version } = (await client.catalogue.getItem({ itemId })).item;
    const changes = { title: title() };
    return {
      foreseen: [{ key: `item:${itemId}`, version: version + 1, value: changes }],
      perform: async () => [itemFact(keep((await client.catalogue.updateItem({ itemId, version, changes })).item))],
    };
  };
  const numberItems = (): Act => ({
    foreseen: [],
    async perform() {
      const itemIds = [...items.values()].filter(({ archivalCode }) => archivalCode === null).slice(0, 5).map(({ itemId }) => itemId);
      if (itemIds.length === 0) return [];
      const { assigned } = await client.catalogue.assignCodes({ itemIds });
      for (const { itemId, archivalCode } of assigned) items.set(itemId, { ...items.get(itemId)!, archivalCode });
      return assigned.map(({ itemId, archivalCode }) => codeFact(itemId, archivalCode));
    },
  });
  const addPage = async (): Promise<Act> => {
    const { itemId } = await someItem();
    const pageId = pageIdSchema.parse(drillIds.uuid());
    const bytes = sheets.jpeg();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      foreseen: [pageFact({ pageId, sha256, itemId })],
      perform: async () => [pageFact(await client.digitisation.addPage({ pageId, itemId, file: new File([new Uint8Array(bytes)], 'sheet.jpg'), source: 'scanner' }))],
    };
  };
  const importBatch = async (): Promise<Act> => {
    const { itemId } = await someItem();
    const file = new File([new Uint8Array(await sheets.tiff(PAGES_IN_BATCH))], 'batch.tif');
    return {
      foreseen: [],
      async perform() {
        const { pages, problems } = await client.digitisation.importFile({ itemId, fileName: 'batch.tif', file });
        if (problems.length > 0 || pages.length !== PAGES_IN_BATCH) throw new Error(`a good file was not taken whole: ${JSON.stringify(problems)}`);
        return pages.map(pageFact);
      },
    };
  };
  const backUp = (): Act => ({
    foreseen: [],
    perform: async () => [{ key: `job:${(await client.preservation.createBackup({})).jobId}`, version: 1, value: { kind: 'preservation.backup' } }],
  });
  const fillBox = (): Act => ({
    foreseen: [],
    async perform() {
      const item = keep((await client.catalogue.createItem({ fields: { ...fields, title: title() }, assignCode: true })).item);
      const box = await client.stacks.createBox({ itemIds: [item.itemId], thicknessMm: 20 });
      const free = await client.stacks.suggestPlace({ boxId: box.boxId });
      const placed = free === null ? box : await client.stacks.placeBox({ boxId: box.boxId, shelfId: free.shelfId });
      return [{ key: `box:${box.boxId}`, version: placed.version, value: { boxNumber: placed.boxNumber, shelfId: placed.place?.shelfId ?? null } }];
    },
  });
  /** Every page of a record a quarter turn further, as a job that goes on after the call. */
  const workOnImages = async (): Promise<Act> => {
    const withPages = (await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: true }, limit: 100 })).rows.filter(({ capturedPages }) => capturedPages > 0);
    if (withPages.length === 0) return addPage();
    const { itemId } = random.pick(withPages);
    return {
      foreseen: [],
      perform: async () => [{ key: `job:${(await client.images.startWork({ pages: { kind: 'items', itemIds: [itemId] }, settings: workSettings.parse({ rotate: 90 }) })).jobId}`, version: 1, value: { kind: 'images.runWork' } }],
    };
  };
  /** A batch is taken in hand, sent on, and from the last station back; without one a batch is made. */
  const stepOnTheLine = async (): Promise<Act> => {
    const [open] = (await client.line.listBatches({ state: 'open', limit: 1 })).rows;
    if (open === undefined) {
      const itemIds = [(await someItem()).itemId];
      return { foreseen: [], perform: async () => [batchFact((await client.line.createBatch({ lineId, title: title(), of: { itemIds } })).batch)] };
    }
    const { batch, settings } = await client.line.getBatch({ batchId: open.batchId });
    const at = { batchId: batch.batchId, version: batch.version };
    const counts = { volumes: batch.volumes, items: batch.items, pages: batch.pages };
    const isLast = batch.position === batch.stations;
    const position = batch.state === 'planned' ? 1 : batch.holder === null ? batch.position : isLast ? 1 : batch.position + 1;
    return {
      foreseen: [{ key: `handed:${batch.batchId}`, version: batch.version + 1, value: { position } }],
      async perform() {
        const now = batch.state === 'planned' ? await client.line.startBatch({ ...at, counts }) : batch.holder === null ? await client.line.claimBatch(at)
          : isLast ? await client.line.returnBatch({ ...at, toStation: settings.stations[0]!.stationKey, reason: '再走一遍' }) : await client.line.advanceBatch({ ...at, counts });
        return [batchFact(now.batch)];
      },
    };
  };
  const recordClimate = (): Act => ({
    foreseen: [],
    async perform() {
      const temperatureC = 16 + random.below(40) / 10;
      const relativeHumidityPct = 48 + random.below(60) / 10;
      const readings = await client.climate.recordRound({ rows: [{ roomId, temperatureC, relativeHumidityPct }] });
      return readings.map(({ readingId }) => ({ key: `reading:${readingId}`, version: 1, value: { temperatureC, relativeHumidityPct } }));
    },
  });
  const handleTask = async (): Promise<Act> => {
    const [open] = await client.tasks.listTasks({ state: 'open', limit: 1 });
    if (open !== undefined && random.next() < 0.4) {
      const note = title();
      return {
        foreseen: [{ key: `task:${open.taskId}`, version: open.version + 1, value: { state: 'done' } }],
        async perform() {
          const task = await client.tasks.closeTask({ taskId: open.taskId, version: open.version, outcome: 'done', note });
          return [{ key: `task:${task.taskId}`, version: task.version, value: { state: task.state } }];
        },
      };
    }
    return {
      foreseen: [],
      async perform() {
        const task = await client.tasks.createTask({ title: title() });
        return [{ key: `task:${task.taskId}`, version: task.version, value: { state: task.state } }];
      },
    };
  };

  return async (act) => {
    switch (act) {
      case 'item': return random.pick([createItem, changeItem, changeItem, numberItems])();
      case 'page': return addPage();
      case 'batch': return importBatch();
      case 'work': return workOnImages();
      case 'step': return stepOnTheLine();
      case 'backup': return backUp();
      case 'box': return fillBox();
      case 'climate': return recordClimate();
      case 'task': return handleTask();
    }
  };
}
