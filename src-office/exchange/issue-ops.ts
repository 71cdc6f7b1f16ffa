import { issueOps, type FeedDraft } from '#shared/protocol/feed.ts';
import type { RoomTx } from './office-ledger.ts';

export interface OfficeWorld { nowMs(): number; uuid(): string }

/** Writes ops into head office's chain to the room. */
export async function issue(room: RoomTx, drafts: readonly FeedDraft[], world: OfficeWorld): Promise<void> {
  const { issued, head } = issueOps(await room.feedHead(), drafts, world.nowMs());
  await room.appendFeed(issued, head);
}
