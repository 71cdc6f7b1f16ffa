import type { Admission, Known } from '#shared/protocol/admit.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { FeedBody } from '#shared/protocol/feed.ts';
import { compareStamps, standingWrite, type Stamp } from '#shared/protocol/field-merge.ts';
import { formatHybridTime, nextHybridTime } from '#shared/protocol/hybrid-clock.ts';
import { chainHash, START, type Op } from '#shared/protocol/op.ts';
import { feedAuthor, type OpenedSegment } from '#shared/protocol/segment.ts';
import type { HeldBranch, RoomLedger } from '#main/exchange/room-ledger.ts';
import type { Bug } from './bugs.ts';

interface HeldOp { readonly op: Op; readonly prev: string; readonly author: string; readonly segment: string | null; readonly depth: number }
interface FieldWrite extends Stamp { readonly value: string }
export interface RoomDecision extends Stamp { readonly verdict: string }

/** The disk of a workstation in memory: everything that a copy of the disk would have. */
export class MemoryRoom implements RoomLedger {
  own: string[] = [];
  all = new Map<string, HeldOp>();
  /** Ops of others that nothing follows, in the order in which they came. */
  leaves: string[] = [];
  inc: string; seq = 0; ms = 0; c = 0;
  feedQueue: string[] = [];
  lastFeed = START;
  late = new Map<string, number>();
  dead = new Set<string>();
  facts = new Map<string, number>();
  writes = new Map<string, FieldWrite[]>();
  standing = new Map<string, FieldWrite>();
  decisions = new Map<string, RoomDecision>();
  carriedOut = new Map<string, number>();
  requests: string[] = [];
  acked: string | null = null;
  readonly deviceId: string;
  readonly roomId = 'R';
  readonly bug: Bug | null;
  readonly uuid: () => string;

  constructor(deviceId: string, uuid: () => string, bug: Bug | null) {
    this.deviceId = deviceId; this.uuid = uuid; this.bug = bug; this.inc = uuid();
  }

  /** A copy of the whole disk. Ops are never changed, so they are shared. */
  copy(): MemoryRoom {
    const other = new MemoryRoom(this.deviceId, this.uuid, this.bug);
    Object.assign(other, { own: [...this.own], all: new Map(this.all), leaves: [...this.leaves], inc: this.inc, seq: this.seq, ms: this.ms, c: this.c, feedQueue: [...this.feedQueue], lastFeed: this.lastFeed, late: new Map(this.late), dead: new Set(this.dead), facts: new Map(this.facts),
      writes: new Map([...this.writes].map(([key, list]) => [key, [...list]])), standing: new Map(this.standing), decisions: new Map(this.decisions), carriedOut: new Map(this.carriedOut), requests: [...this.requests], acked: this.acked });
    return other;
  }

  /** A person does something at this workstation, at this time of its clock. */
  write(draft: { readonly class: Op['class']; readonly kind: string; readonly eid: string; readonly value: string }, nowMs: number): Op {
    const time = nextHybridTime(this, nowMs);
    const seen = draft.class === 'O' ? this.standing.get(draft.eid) : undefined;
    const op: Op = { opId: this.uuid(), inc: this.inc, seq: this.seq + 1, tx: 1, ms: time.ms, c: time.c, actor: 'p', class: draft.class, kind: draft.kind, entity: 'item', eid: draft.eid, sv: 1, base: seen === undefined ? null : formatHybridTime(seen, seen.opId), body: canonicalJson({ value: draft.value }) };
    const prev = this.own.at(-1) ?? START;
    const hash = chainHash(prev, op);
    this.own.push(hash);
    this.all.set(hash, { op, prev, author: this.deviceId, segment: null, depth: (this.all.get(prev)?.depth ?? -1) + 1 });
    [this.seq, this.ms, this.c] = [op.seq, time.ms, time.c];
    this.#carryOut(op);
    return op;
  }

  ownLength(): number { return this.own.length; }
  ownHashAt(back: number): string { return this.own.at(-1 - back)!; }
  ownAfter(hash: string | null, limit: number) {
    const from = hash === null ? 0 : this.own.lastIndexOf(hash) + 1;
    return { prev: this.own[from - 1] ?? START, members: this.own.slice(from, from + limit).map((at) => this.all.get(at)!.op) };
  }

  branches(): HeldBranch[] {
    return this.leaves.map((leaf) => {
      const path: string[] = [];
      for (let at = leaf; at !== START; at = this.all.get(at)!.prev) path.push(at);
      return {
        author: this.all.get(leaf)!.author, length: path.length, hashAt: (back) => path[back]!,
        segmentsAfter: (hash) => [...new Set(path.slice(0, hash === null ? undefined : path.indexOf(hash)).map((at) => this.all.get(at)!.segment).filter((text) => text !== null))].toReversed(),
      };
    });
  }

  holds(hash: string): boolean { return this.bug === 'skipFetch' || hash === START || this.all.has(hash); }

  known(segment: OpenedSegment): Known {
    return {
      held: new Set([START, segment.prev, ...segment.hashes].filter((hash) => hash === START || this.all.has(hash))),
      placeOf: (hash) => this.all.get(hash)?.op ?? null,
      placeTaken: ({ inc, seq }) => [...this.all.values()].some(({ op, author }) => author === segment.author && op.inc === inc && op.seq === seq),
    };
  }

  keepSegment(segment: OpenedSegment, { from, prev }: Admission & { kind: 'append' }): void {
    if (this.bug === 'skipOwnLost' && segment.author === this.deviceId) return;
    let before = prev;
    for (const [index, op] of segment.members.slice(from).entries()) {
      const hash = segment.hashes[from + index]!;
      this.all.set(hash, { op, prev: before, author: segment.author, segment: segment.text, depth: (this.all.get(before)?.depth ?? -1) + 1 });
      if (segment.author !== feedAuthor(this.roomId)) this.#carryOut(op);
      before = hash;
    }
    this.leaves = [...this.leaves.filter((leaf) => leaf !== prev), before];
  }

  feedEnd(): string { return this.lastFeed; }

  feedPlace(hash: string) { return this.all.get(hash) ?? null; }

  followFeed(left: readonly string[], ahead: readonly string[]): void {
    for (const hash of left) {
      const { op, prev } = this.all.get(hash)!;
      this.lastFeed = prev;
      if (op.kind !== 'segment.accepted') continue;
      if (this.feedQueue.includes(hash)) { this.#done(hash); continue; }
      for (const held of this.#covered(JSON.parse(op.body))) {
        this.late.delete(held.opId);
        this.dead.delete(held.opId);
        if (held.class === 'O') this.#settle(held.eid);
      }
    }
    this.feedQueue.push(...ahead.filter((hash) => !this.feedQueue.includes(hash)));
    this.lastFeed = ahead.at(-1) ?? this.lastFeed;
  }

  feedToCarryOut() {
    return this.feedQueue.map((hash) => ({ hash, op: this.all.get(hash)!.op }));
  }

  #done(hash: string): void { this.feedQueue = this.feedQueue.filter((queued) => queued !== hash); }

  noteAccepted(hash: string, receipt: FeedBody<'segment.accepted'>): void {
    this.#done(hash);
    if (receipt.author === this.deviceId && this.own.includes(receipt.head)) this.acked = receipt.head;
    for (const op of this.#covered(receipt)) {
      const [ms, dead] = [receipt.late[op.opId], receipt.dead[op.opId] !== undefined];
      if (this.bug === 'effectiveOnce') continue;
      if (ms === undefined) this.late.delete(op.opId); else this.late.set(op.opId, ms);
      if (dead) this.dead.add(op.opId); else this.dead.delete(op.opId);
      if (op.class === 'O') this.#settle(op.eid);
    }
  }

  *#covered({ prev, head }: { readonly prev: string; readonly head: string }): Generator<Op> {
    for (let at = head; at !== prev && at !== START && this.all.has(at); at = this.all.get(at)!.prev) yield this.all.get(at)!.op;
  }

  rekey(hash: string, inc: string): void {
    this.#done(hash);
    if (inc === this.inc) [this.inc, this.seq] = [this.uuid(), 0];
  }

  noteDecision(hash: string, op: Op, { verdict }: FeedBody<'request.decide'>): void {
    this.#done(hash);
    const times = this.carriedOut.get(op.opId) ?? 0;
    if (times > 0 && this.bug !== 'decisionTwice') return;
    this.carriedOut.set(op.opId, times + 1);
    const former = this.decisions.get(op.eid);
    if (former === undefined || (this.bug === 'laterDecision' ? compareStamps(op, former) > 0 : compareStamps(op, former) < 0)) this.decisions.set(op.eid, { verdict, ms: op.ms, c: op.c, opId: op.opId });
  }

  noteReference(hash: string): void { this.#done(hash); }
  pass(hash: string): void { this.#done(hash); }
  park(hash: string): void { this.#done(hash); }

  #carryOut(op: Op): void {
    if (op.class === 'F') this.facts.set(op.opId, (this.facts.get(op.opId) ?? 0) + 1);
    if (op.class === 'A' && !this.requests.includes(op.eid)) this.requests.push(op.eid);
    if (op.class !== 'O') return;
    const writes = this.writes.get(op.eid) ?? [];
    writes.push({ ms: op.ms, c: op.c, opId: op.opId, value: op.body });
    this.writes.set(op.eid, writes);
    this.#settle(op.eid);
  }

  #settle(eid: string): void {
    const writes = (this.writes.get(eid) ?? []).filter(({ opId }) => !this.dead.has(opId)).map((write) => ({ ...write, ms: this.late.get(write.opId) ?? write.ms }));
    const standing = this.bug === 'lastArrival' ? writes.at(-1) : standingWrite(writes);
    if (standing === undefined) this.standing.delete(eid); else this.standing.set(eid, standing);
  }
}
