import type { HybridTime } from './hybrid-clock.ts';

/** A workstation's clock may be this far ahead of head office's before its ops are dated by when they came. */
export const MOST_AHEAD_MS = 5 * 60_000;

/** When an op counts as written: as its workstation says, but not later than five minutes after head office had it, so that a clock set to 2099 does not win for ever. Data is never refused for its time. */
export const effectiveMs = (proposal: HybridTime, receivedMs: number): number => Math.min(proposal.ms, receivedMs + MOST_AHEAD_MS);
