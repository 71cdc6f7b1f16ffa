import { LINE_PRESETS } from '#shared/presets/lines.ts';
import { createFondsWithUnits, describeItem } from './described-items.ts';
import { movableClock } from './movable-clock.ts';
import { openTestRoom, type TestRoom } from './open-test-room.ts';

/** Monday 7 September 2026, nine in the morning of this computer. */
export const MONDAY_NINE = new Date(2026, 8, 7, 9).getTime();
export const HOUR_MS = 3_600_000;

type Client = TestRoom['client'];
export type Detail = Awaited<ReturnType<Client['line']['getBatch']>>;

/** A room with one line of the delivered ones, a movable clock, and people who work at it. */
export async function openLineRoom(presetId: 'DA31' | 'S24', options: { readonly folder?: string } = {}) {
  const clock = movableClock(MONDAY_NINE);
  const room = await openTestRoom({ clock, ...options });
  const place = await createFondsWithUnits(room.client);
  const preset = LINE_PRESETS.find((each) => each.presetId === presetId)!;
  const { lineId } = await room.client.line.saveLine({ presetId, settings: preset.settings });
  const worker = (name: string): Client => room.as({ roles: ['clerk'], name });
  const items = async (pageCounts: readonly number[], changes: Parameters<typeof describeItem>[1] = {}) =>
    Promise.all(pageCounts.map(async (pageCount, index) => (await room.client.catalogue.createItem({ fields: describeItem(place, { pageCount, title: `第${index + 1}件`, ...changes }) })).item.itemId));
  /** The counts of the room, as somebody who counted right would write them. */
  const countsOf = ({ batch: { volumes, items: count, pages } }: Detail) => ({ volumes, items: count, pages });
  return {
    room, clock, place, lineId, preset, worker, items, countsOf,
    async batch(pageCounts: readonly number[], more: { readonly contractor?: string; readonly folder?: string } = {}) {
      const itemIds = await items(pageCounts);
      return { itemIds, ...(await room.client.line.createBatch({ lineId, title: '第一批', of: { itemIds }, ...more })) };
    },
    /** Takes the batch in hand with everything that is to be looked at. */
    claim: (who: Client, { batch: { batchId, version, position }, settings }: Detail) => who.line.claimBatch({ batchId, version, checked: settings.stations[position - 1]!.checks.map(({ checkKey }) => checkKey) }),
    /** Sends it on with right counts. */
    advance: (who: Client, detail: Detail) => who.line.advanceBatch({ batchId: detail.batch.batchId, version: detail.batch.version, counts: countsOf(detail), condition: '完好' }),
    start: (who: Client, detail: Detail) => who.line.startBatch({ batchId: detail.batch.batchId, version: detail.batch.version, counts: countsOf(detail) }),
    /** Claims and sends on, station after station, until the batch has come to the one named. */
    async walkTo(who: Client, detail: Detail, stationKey: string): Promise<Detail> {
      let now = detail.batch.state === 'planned' ? await this.start(who, detail) : detail;
      while (now.batch.stationKey !== stationKey) now = await this.advance(who, await this.claim(who, now));
      return now;
    },
  };
}
