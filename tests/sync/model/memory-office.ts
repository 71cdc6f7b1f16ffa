import type { Known } from '#shared/protocol/admit.ts';
import type { FeedHead, FeedOp } from '#shared/protocol/feed.ts';
import { compareStamps, type Stamp } from '#shared/protocol/field-merge.ts';
import type { Op } from '#shared/protocol/op.ts';
import { feedAuthor, type OpenedSegment } from '#shared/protocol/segment.ts';
import type { AcceptedOp, Decision, OfficeLedger, RoomTx } from '#office/exchange/office-ledger.ts';
import type { Bug } from './bugs.ts';
import { START } from '#shared/protocol/op.ts';

interface HeldOp { readonly op: Op; readonly prev: string; readonly author: string }

/** Head office's database in memory, of one room. */
export class MemoryOffice implements OfficeLedger, RoomTx {
  all = new Map<string, HeldOp>();
  taken = new Set<string>();
  segments = new Map<string, string>();
  feed: FeedOp[] = [];
  head: FeedHead;
  standing = new Map<string, Stamp & { readonly value: string }>();
  facts = new Map<string, number>();
  requests: string[] = [];
  decisions = new Map<string, Decision>();
  /** The latest time that an op counts as written at. */
  latestMs = 0;
  readonly bug: Bug | null;
  readonly uuid: () => string;

  constructor(uuid: () => string, bug: Bug | null) {
    this.uuid = uuid; this.bug = bug;
    this.head = { inc: uuid(), seq: 0, hash: START, ms: 0, c: 0 };
  }

  copy(): MemoryOffice {
    const other = new MemoryOffice(this.uuid, this.bug);
    Object.assign(other, { all: new Map(this.all), taken: new Set(this.taken), segments: new Map(this.segments), feed: [...this.feed], head: this.head, standing: new Map(this.standing), facts: new Map(this.facts), requests: [...this.requests], decisions: new Map(this.decisions), latestMs: this.latestMs });
    return other;
  }

  /** What a restore does: the same data, and a new incarnation of what is written from now on. */
  beginAnew(): void { this.head = { ...this.head, inc: this.uuid(), seq: 0 }; }

  inRoom<Result>(_roomId: string, work: (room: RoomTx) => Promise<Result>): Promise<Result> { return work(this); }
  heldOf(author: string, hashes: readonly string[]) {
    return Promise.resolve(new Set(hashes.filter((hash) => hash === START || this.all.get(hash)?.author === author)));
  }

  known(segment: OpenedSegment): Promise<Known> {
    const asked = [START, segment.prev, ...segment.hashes];
    return Promise.resolve({
      held: new Set(asked.filter((hash) => hash === START || this.all.has(hash) || (this.bug === 'gapAccepted' && hash === segment.prev))),
      placeOf: (hash) => this.all.get(hash)?.op ?? (this.bug === 'gapAccepted' ? { inc: segment.members[0]!.inc, seq: segment.members[0]!.seq - 1 } : null),
      placeTaken: ({ inc, seq }) => [...this.all.values()].some(({ op, author }) => author === segment.author && op.inc === inc && op.seq === seq),
    });
  }

  takenBefore(opIds: readonly string[]) { return Promise.resolve(new Set(opIds.filter((opId) => this.taken.has(opId)))); }

  keepSegment(segment: OpenedSegment, accepted: readonly AcceptedOp[]): Promise<void> {
    this.segments.set(segment.head, segment.text);
    for (const { op, hash, prev, effectiveMs, dead } of accepted) {
      this.all.set(hash, { op, prev, author: segment.author });
      if (segment.author === feedAuthor(segment.roomId)) continue;
      this.taken.add(op.opId);
      if (dead !== null) continue;
      const ms = this.bug === 'noClamp' ? op.ms : effectiveMs;
      this.latestMs = Math.max(this.latestMs, ms);
      if (op.class === 'F') this.facts.set(op.opId, (this.facts.get(op.opId) ?? 0) + 1);
      if (op.class === 'A') this.requests.push(op.eid);
      if (op.class !== 'O') continue;
      const write = { ms, c: op.c, opId: op.opId, value: op.body };
      const former = this.standing.get(op.eid);
      if (former === undefined || compareStamps(former, write) < 0) this.standing.set(op.eid, write);
    }
    return Promise.resolve();
  }

  feedHead() { return Promise.resolve(this.head); }
  appendFeed(ops: readonly FeedOp[], head: FeedHead): Promise<void> {
    for (const made of ops) {
      this.feed.push(made);
      this.all.set(made.hash, { op: made.op, prev: made.prev, author: feedAuthor('R') });
    }
    this.head = head;
    return Promise.resolve();
  }

  issuedBefore(opIds: readonly string[]) {
    const issued = new Set(this.feed.map(({ op }) => op.opId));
    return Promise.resolve(new Set(opIds.filter((opId) => issued.has(opId))));
  }

  feedAfter(hashes: readonly string[], limit: number) {
    const from = this.feed.findLastIndex(({ hash }) => hashes.includes(hash)) + 1;
    return Promise.resolve({ common: this.feed[from - 1]?.hash ?? START, ops: this.feed.slice(from, from + limit) });
  }

  segmentTexts(heads: readonly string[]) { return Promise.resolve(heads.flatMap((head) => this.segments.get(head) ?? [])); }
  decisionOn(requestId: string) { return Promise.resolve(this.decisions.get(requestId) ?? null); }
  keepDecision(decision: Decision): Promise<void> { this.decisions.set(decision.requestId, decision); return Promise.resolve(); }
}
