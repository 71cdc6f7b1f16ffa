import { MOST_OPS, openSegment, type OpenedSegment, type SegmentHead, type Sign, type Verify } from '#shared/protocol/segment.ts';
import { carryOutFeed, feedSkeleton, followFeed, sayHello, segmentsToOffer, takeSegment, type BranchSkeleton } from './exchange-with-office.ts';
import type { RoomLedger } from './room-ledger.ts';

/** Head office as a workstation reaches it. Each call may fail, or be carried out without an answer. */
export interface OfficeLink {
  /** For each branch the newest op that both hold. */
  greet(branches: readonly BranchSkeleton[]): Promise<readonly (string | null)[]>;
  /** Gives one segment; what became of it is told by the feed. */
  give(text: string): Promise<void>;
  giveFeed(skeleton: readonly string[]): Promise<{ readonly text: string | null; readonly end: string }>;
  giveSegments(heads: readonly string[]): Promise<readonly string[]>;
}

export interface Keys { readonly sign: Sign; verifyFor(head: SegmentHead): Verify }

/** Brings head office whatever it lacks. Stops where `goOn` says so; what was given stays given. */
export async function bringToOffice(ledger: RoomLedger, office: OfficeLink, keys: Keys, { limit = MOST_OPS, goOn = () => true }: { readonly limit?: number; goOn?(): boolean } = {}): Promise<void> {
  const hello = sayHello(ledger);
  const commons = await office.greet(hello);
  for (const text of segmentsToOffer(ledger, hello, commons, keys.sign, limit)) {
    if (!goOn()) return;
    await office.give(text);
  }
}

/** Fetches what head office has written, and what it speaks of, and carries it out; returns whether all of it is done. */
export async function fetchFromOffice(ledger: RoomLedger, office: OfficeLink, keys: Keys, { goOn = () => true }: { goOn?(): boolean } = {}): Promise<boolean> {
  const open = (text: string): OpenedSegment => openSegment(text, keys.verifyFor);
  /** How far it has given meanwhile: a piece that is held already must not be given for ever. */
  let given: string[] = [];
  while (goOn()) {
    const { text, end } = await office.giveFeed([...feedSkeleton(ledger), ...given]);
    if (text !== null) {
      const segment = open(text);
      takeSegment(ledger, segment);
      given = [segment.head];
    }
    const whole = followFeed(ledger, end);
    let missing = carryOutFeed(ledger);
    while (missing.length > 0 && goOn()) {
      for (const found of await office.giveSegments(missing)) takeSegment(ledger, open(found));
      const still = carryOutFeed(ledger);
      // It cannot give what it named on a line that it has left since: the next piece of the feed will say so.
      if (still[0] === missing[0]) break;
      missing = still;
    }
    if (text === null) return whole && missing.length === 0;
  }
  return false;
}
