import { carryOutFeed, feedSkeleton, sayHello, segmentsToOffer, takeSegment as takeAtRoom } from '#main/exchange/exchange-with-office.ts';
import { bringToOffice, fetchFromOffice, type OfficeLink } from '#main/exchange/meet-office.ts';
import { giveFeed, giveSegments, greet } from '#office/exchange/answer-rooms.ts';
import { decideRequest } from '#office/exchange/decide-request.ts';
import { takeSegment } from '#office/exchange/take-segment.ts';
import { MOST_AHEAD_MS } from '#shared/protocol/effective-time.ts';
import { feedAuthor, openSegment, type Verify } from '#shared/protocol/segment.ts';
import type { Bug } from './bugs.ts';
import { MemoryOffice } from './memory-office.ts';
import { START } from '#shared/protocol/op.ts';
import { MemoryRoom } from './memory-room.ts';

const TEN_YEARS_MS = 10 * 365 * 86_400_000;
const FEED = feedAuthor('R');
/** Signatures have tests of their own; here they only have to be somebody's. */
const signAs = (author: string) => (text: string): string => `${author}/${text.length}`;
const verify = (author: string): Verify => (text, signature) => signature === `${author}/${text.length}`;
const open = (text: string) => openSegment(text, ({ author }) => verify(author));

interface Station { room: MemoryRoom; offsetMs: number; backup: MemoryRoom | null; stale: { hello: ReturnType<typeof sayHello>; commons: (string | null)[] } | null }
class LinkLost extends Error {}

/** What lies on a stick or in a queue: it comes later, twice, or never. */
interface Parcel { readonly to: 'office' | number; readonly texts: readonly string[] }

/** mulberry32: a schedule is its seed. */
function randomFrom(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One room with two workstations (and a copy of one, when a disk is cloned) and head office: the product's own exchange on both sides, with disks, network, sticks and clocks that a seed rules.
 * After the schedule everything is reachable again, and `check` says what is wrong.
 */
export class ExchangeModel {
  readonly #random: () => number;
  readonly #bug: Bug | null;
  readonly #stations: Station[] = [];
  readonly #parcels: Parcel[] = [];
  readonly #values = new Map<string, number>();
  #office: MemoryOffice;
  #officeBackup: MemoryOffice | null = null;
  #nowMs = Date.parse('2026-06-01T00:00:00Z');
  #ids = 0;
  #acts = 0;

  constructor(seed: number, bug: Bug | null = null) {
    this.#random = randomFrom(seed);
    this.#bug = bug;
    this.#office = new MemoryOffice(this.#uuid, bug);
    for (const name of ['A', 'B']) this.#stations.push({ room: new MemoryRoom(name, this.#uuid, bug), offsetMs: this.#skew(), backup: null, stale: null });
  }

  readonly #uuid = (): string => `${(this.#ids += 1)}`;
  #below(limit: number): number { return Math.floor(this.#random() * limit); }
  #happens(chance: number): boolean { return this.#random() < chance; }
  #skew(): number { return this.#happens(0.5) ? 0 : Math.floor((this.#random() * 2 - 1) * TEN_YEARS_MS); }
  get #world() { return { nowMs: () => this.#nowMs, uuid: this.#uuid }; }

  async run(steps: number): Promise<string[]> {
    for (let step = 0; step < steps; step += 1) {
      this.#nowMs += this.#below(120_000);
      await this.#step();
    }
    await this.#heal();
    return this.check();
  }

  async #step(): Promise<void> {
    const at = this.#below(this.#stations.length);
    const station = this.#stations[at]!;
    const turn = this.#random();
    if (turn < 0.34) this.#write(station);
    else if (turn < 0.62) await this.#meet(station, 0.15);
    else if (turn < 0.70) await this.#pack(station, at);
    else if (turn < 0.78) await this.#deliver();
    else if (turn < 0.83) await this.#decide();
    else if (turn < 0.87) station.backup = station.room.copy();
    else if (turn < 0.90) this.#restore(station);
    else if (turn < 0.91) this.#clone(station);
    else if (turn < 0.94) this.#officeBackup = this.#office.copy();
    else if (turn < 0.96) this.#restoreOffice();
    else if (turn < 0.98) station.offsetMs = this.#skew();
    else await this.#stale(station);
  }

  #write(station: Station): void {
    const kind = this.#below(4);
    this.#acts += 1;
    const nowMs = this.#nowMs + station.offsetMs;
    if (kind < 2) station.room.write({ class: 'O', kind: 'item.update', eid: `i${this.#below(3)}`, value: `${this.#acts}` }, nowMs);
    else if (kind === 2) station.room.write({ class: 'F', kind: 'reading.add', eid: `f${this.#acts}`, value: `${this.#acts}` }, nowMs);
    else station.room.write({ class: 'A', kind: 'request.make', eid: `r${this.#acts}`, value: `${this.#acts}` }, nowMs);
  }

  /** One exchange over the network; each message and each answer may be lost, and messages come twice. */
  async #meet(station: Station, loss: number): Promise<void> {
    const { room } = station;
    const link = this.#link(station, loss);
    const keys = { sign: signAs(room.deviceId), verifyFor: ({ author }: { readonly author: string }) => verify(author) };
    try {
      await bringToOffice(room, link, keys, { limit: 1 + this.#below(4) });
      await fetchFromOffice(room, link, keys);
    } catch (error) {
      if (!(error instanceof LinkLost)) throw error;
    }
  }

  /** Head office over a network that loses what is sent, what is answered, or both. */
  #link(station: Station, loss: number): OfficeLink {
    const { room } = station;
    let calls = 0;
    const over = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
      // A mistake may ask for ever; a network is cut some day.
      if ((calls += 1) > 300 || this.#happens(loss)) throw new LinkLost();
      const answer = await call();
      if (this.#happens(loss)) throw new LinkLost();
      return answer;
    };
    return {
      greet: (branches) => over(async () => {
        const commons = await greet(this.#office, { roomId: 'R', branches });
        station.stale = { hello: [...branches], commons };
        if (this.#bug === 'trustAck') return [room.acked, ...commons.slice(1)];
        return this.#bug === 'noReturn' ? commons.map((common, index) => (index === 0 ? common : branches[index]!.skeleton[0]!)) : commons;
      }),
      give: async (text) => {
        // Left out without a word: what comes after it meets a gap.
        if (this.#happens(loss)) return;
        await this.#give(text);
        if (this.#happens(loss)) await this.#give(text);
        if (!this.#happens(loss)) return;
        if (this.#bug === 'retryNewIds') for (const op of open(text).members) if (op.class === 'F') room.write({ class: 'F', kind: op.kind, eid: op.eid, value: JSON.parse(op.body).value }, this.#nowMs);
        throw new LinkLost();
      },
      giveFeed: (skeleton) => over(() => {
        const held = room.branches().filter(({ author }) => author === FEED).reduce((most, { length }) => Math.max(most, length), 0);
        const by = this.#bug === 'cursorByCount' ? [this.#office.feed[Math.min(held, this.#office.feed.length) - 1]?.hash ?? START] : skeleton;
        return giveFeed(this.#office, 'R', { skeleton: by, limit: 1 + this.#below(6) }, signAs(FEED));
      }),
      giveSegments: (heads) => over(() => giveSegments(this.#office, 'R', heads)),
    };
  }

  async #give(text: string): Promise<void> {
    const segment = open(text);
    if (this.#bug === 'ignoreFork') {
      const known = await this.#office.known(segment);
      if (segment.members.some((op, index) => !known.held.has(segment.hashes[index]!) && known.placeTaken(op))) return;
    }
    const office = this.#office;
    if (this.#bug === 'reissueNewId' && segment.author === FEED) {
      const append = office.appendFeed.bind(office);
      office.issuedBefore = () => Promise.resolve(new Set());
      office.appendFeed = (ops, head) => append(ops.map((made) => ({ ...made, op: { ...made.op, opId: this.#uuid() } })), head);
      await takeSegment(office, segment, this.#world).finally(() => { office.appendFeed = append; });
      return;
    }
    await takeSegment(office, segment, this.#world);
  }

  /** A stick is written for head office, or at head office for a workstation. */
  async #pack(station: Station, at: number): Promise<void> {
    const { room } = station;
    if (this.#happens(0.5)) {
      const hello = sayHello(room);
      this.#parcels.push({ to: 'office', texts: [...segmentsToOffer(room, hello, [room.acked, ...hello.slice(1).map(() => null)], signAs(room.deviceId))] });
      return;
    }
    const { text } = await giveFeed(this.#office, 'R', { skeleton: feedSkeleton(room), limit: 100 }, signAs(FEED));
    if (text === null) return;
    const heads = open(text).members.filter(({ kind }) => kind === 'segment.accepted').map(({ eid }) => eid);
    this.#parcels.push({ to: at, texts: [...(await giveSegments(this.#office, 'R', heads)), text] });
  }

  async #deliver(): Promise<void> {
    if (this.#parcels.length === 0) return;
    const index = this.#below(this.#parcels.length);
    const { to, texts } = this.#parcels[index]!;
    if (this.#happens(0.7)) this.#parcels.splice(index, 1);
    if (to === 'office') { for (const text of texts) await this.#give(text); return; }
    const { room } = this.#stations[to]!;
    for (const text of texts) takeAtRoom(room, open(text));
    carryOutFeed(room);
  }

  async #decide(): Promise<void> {
    const pending = this.#office.requests.filter((requestId) => !this.#office.decisions.has(requestId));
    const requestId = pending[this.#below(pending.length)];
    if (requestId !== undefined) await decideRequest(this.#office, 'R', { requestId, verdict: this.#happens(0.5) ? 'approved' : 'refused', note: '', by: 'p' }, this.#world);
  }

  /** A backup is put back: the witness beside the database tells, and a new incarnation begins. */
  #restore(station: Station): void {
    if (station.backup === null) return;
    station.room = station.backup.copy();
    [station.room.inc, station.room.seq] = [this.#uuid(), 0];
    station.stale = null;
  }

  /** The whole disk is copied, its witness too: nothing here can tell which is the copy. */
  #clone(station: Station): void {
    if (this.#stations.length < 4) this.#stations.push({ room: station.room.copy(), offsetMs: station.offsetMs, backup: null, stale: null });
  }

  #restoreOffice(): void {
    if (this.#officeBackup === null) return;
    this.#office = this.#officeBackup.copy();
    this.#office.beginAnew();
  }

  /** Goes on with an answer that is long out of date. */
  async #stale({ room, stale }: Station): Promise<void> {
    if (stale !== null) for (const text of segmentsToOffer(room, stale.hello, stale.commons, signAs(room.deviceId), 1 + this.#below(4))) await this.#give(text);
  }

  /** Everything is reachable again. What is held anywhere now must be everywhere in the end. */
  async #heal(): Promise<void> {
    this.#held = new Set([...this.#stations.flatMap(({ room }) => [...room.all]), ...this.#office.all].filter(([, { author }]) => author !== FEED).map(([hash]) => hash));
    this.#heldDecisions = new Set([...this.#stations.flatMap(({ room }) => [...room.decisions.values()]), ...this.#office.decisions.values()].map(({ opId }) => opId));
    for (let round = 0; round < 6; round += 1) for (const station of this.#stations) await this.#meet(station, 0);
  }

  #held = new Set<string>();
  #heldDecisions = new Set<string>();

  /** What is not as it must be. */
  check(): string[] {
    const wrong: string[] = [];
    const say = (what: string, bad: boolean): void => { if (bad) wrong.push(what); };
    const office = this.#office;
    const rooms = this.#stations.map(({ room }) => room);
    const missingIn = (all: ReadonlyMap<string, unknown>): number => [...this.#held].filter((hash) => !all.has(hash)).length;
    say('an op is lost at head office', missingIn(office.all) > 0);
    say('an op is missing at a workstation', rooms.some((room) => missingIn(room.all) > 0));
    say('a chain at head office has a hole', [...office.all.values()].some(({ prev }) => prev !== START && !office.all.has(prev)));
    say('a fact is carried out twice', [office.facts, ...rooms.map(({ facts }) => facts)].some((facts) => [...facts.values()].some((times) => times > 1)));
    for (const { op, author } of office.all.values()) if (author !== FEED && op.class === 'F') this.#values.set(op.eid, (this.#values.get(op.eid) ?? 0) + 1);
    say('one deed of a person became two', [...this.#values.values()].some((times) => times > 1));
    const state = (standing: ReadonlyMap<string, { readonly opId: string; readonly ms: number }>): string => [...standing].map(([eid, { opId, ms }]) => `${eid}:${opId}:${ms}`).toSorted().join();
    say('the sides show different values', rooms.some((room) => state(room.standing) !== state(office.standing)));
    say('facts differ', rooms.some((room) => [...room.facts.keys()].toSorted().join() !== [...office.facts.keys()].toSorted().join()));
    say('a clock that was ahead wins for ever', office.latestMs > this.#nowMs + MOST_AHEAD_MS);
    const decided = (decisions: ReadonlyMap<string, { readonly opId: string; readonly verdict: string }>): string => [...decisions].map(([requestId, { opId, verdict }]) => `${requestId}:${opId}:${verdict}`).toSorted().join();
    say('decisions differ', rooms.some((room) => decided(room.decisions) !== decided(office.decisions)));
    const standing = new Set(office.feed.map(({ op }) => op.opId));
    say('a decision is lost', [...this.#heldDecisions].some((opId) => !standing.has(opId)));
    say('a decision is carried out twice', rooms.some((room) => [...room.carriedOut.values()].some((times) => times > 1)));
    say('the feed is not carried out to its end', rooms.some((room) => room.feedQueue.length > 0));
    say('a feed op stands twice', standing.size !== office.feed.length);
    return wrong;
  }
}
