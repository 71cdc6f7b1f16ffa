import { feedAuthor, sealSegment, type Sign } from '#shared/protocol/segment.ts';
import { commonOf } from '#shared/protocol/skeleton.ts';
import type { OfficeLedger } from './office-ledger.ts';

/** Branches of chains that a workstation holds, each by its skeleton. */
export interface Greeting { readonly roomId: string; readonly branches: readonly { readonly author: string; readonly skeleton: readonly string[] }[] }

/** For each branch the newest op that both hold; null: none. */
export const greet = (ledger: OfficeLedger, { roomId, branches }: Greeting): Promise<(string | null)[]> =>
  ledger.inRoom(roomId, async (room) => {
    const commons: (string | null)[] = [];
    for (const { author, skeleton } of branches) commons.push(commonOf(skeleton, await room.heldOf(author, skeleton)));
    return commons;
  });

/** `text`: a segment of the feed, null where the room has all of it; `end`: hash of the feed's last op, which says on which line it stands. */
export interface FeedAnswer { readonly text: string | null; readonly end: string }

/** What head office has written to the room behind what the room has of it. */
export const giveFeed = (ledger: OfficeLedger, roomId: string, { skeleton, limit }: { readonly skeleton: readonly string[]; readonly limit: number }, sign: Sign): Promise<FeedAnswer> =>
  ledger.inRoom(roomId, async (room) => {
    const { common, ops } = await room.feedAfter(skeleton, limit);
    const text = ops.length === 0 ? null : sealSegment({ author: feedAuthor(roomId), roomId, prev: common, members: ops.map(({ op }) => op) }, sign).text;
    return { text, end: (await room.feedHead()).hash };
  });

/** Segments of the room's workstations by their last hash, as they were signed. */
export const giveSegments = (ledger: OfficeLedger, roomId: string, heads: readonly string[]): Promise<readonly string[]> => ledger.inRoom(roomId, (room) => room.segmentTexts(heads));
