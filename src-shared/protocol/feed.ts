import { z } from 'zod';
import { canonicalJson, type Json } from './canonical-json.ts';
import { nextHybridTime, type HybridTime } from './hybrid-clock.ts';
import { chainHash, type Op } from './op.ts';

/** What head office writes into its chain to one room, by kind of op. */
export const FEED_BODIES = {
  /** Receipt: head office holds these ops of this author durably. `late`: ops that count as written at another time than they say; `dead`: ops that are kept but not carried out, with the reason's code. */
  'segment.accepted': z.object({ author: z.string(), prev: z.string(), head: z.string(), ops: z.int().positive(), late: z.record(z.string(), z.number()), dead: z.record(z.string(), z.string()) }),
  /** Two copies of this workstation have written at one place: each is to go on in an incarnation of its own. */
  'workstation.rekey': z.object({ author: z.string(), inc: z.string() }),
  /** The answer to a request; `eid` is the request's. */
  'request.decide': z.object({ verdict: z.enum(['approved', 'refused']), note: z.string(), by: z.string() }),
  /** Reference data of head office, whole, by version. */
  'reference.publish': z.object({ version: z.int().positive(), data: z.json() }),
} as const;

export type FeedKind = keyof typeof FEED_BODIES;
export type FeedBody<Kind extends FeedKind> = z.infer<(typeof FEED_BODIES)[Kind]>;
export interface FeedDraft { readonly kind: FeedKind; readonly entity: string; readonly eid: string; readonly actor: string; readonly body: { readonly [key: string]: Json }; readonly opId: string; readonly time?: HybridTime }

/** How far a feed has come: a new incarnation after head office was restored, so that what it wrote before the loss is told from what it writes after. */
export interface FeedHead extends HybridTime { readonly inc: string; readonly seq: number; readonly hash: string }
export interface FeedOp { readonly op: Op; readonly hash: string; readonly prev: string }

/** The ops of `drafts` behind `head`, and where the feed is then. */
export function issueOps(head: FeedHead, drafts: readonly FeedDraft[], nowMs: number): { readonly issued: readonly FeedOp[]; readonly head: FeedHead } {
  let at = head;
  const issued = drafts.map(({ kind, entity, eid, actor, body, opId, time }): FeedOp => {
    const stamp = time ?? nextHybridTime(at, nowMs);
    const op: Op = { opId, inc: at.inc, seq: at.seq + 1, tx: at.seq + 1, ms: stamp.ms, c: stamp.c, actor, class: kind === 'request.decide' ? 'A' : kind === 'reference.publish' ? 'R' : 'F', kind, entity, eid, sv: 1, base: null, body: canonicalJson(body) };
    const hash = chainHash(at.hash, op);
    const made = { op, hash, prev: at.hash };
    // An op that was issued before a restore keeps its old time; the feed's own clock does not go back for it.
    const later = stamp.ms > at.ms || (stamp.ms === at.ms && stamp.c > at.c) ? stamp : at;
    at = { inc: at.inc, seq: op.seq, hash, ms: later.ms, c: later.c };
    return made;
  });
  return { issued, head: at };
}

/** A feed op's kind and body together, so that the one says the shape of the other. */
export type KnownFeedOp = { readonly [Kind in FeedKind]: { readonly kind: Kind; readonly body: FeedBody<Kind> } }[FeedKind];

/** Null for an op of a newer version, to be kept until we are upgraded. */
export function readFeedOp({ kind, body }: Op): KnownFeedOp | null {
  if (!isFeedKind(kind)) return null;
  const parsed = FEED_BODIES[kind].safeParse(JSON.parse(body));
  return parsed.success ? ({ kind, body: parsed.data } as KnownFeedOp) : null;
}

export const isFeedKind = (kind: string): kind is FeedKind => Object.hasOwn(FEED_BODIES, kind);
