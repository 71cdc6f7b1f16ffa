import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectDecided, type DecidedGate } from './inspections-store.ts';

/** A batch counts once it was rejected or has passed every gate of one round; its first round says how it came out of the line. */
export function getYield(context: AreaContext, { lineId, from, to }: CallInput<'quality', 'getYield'>): CallAnswer<'quality', 'getYield'> {
  const batches = Object.values(Object.groupBy(selectDecided(context.db, { lineId: lineId ?? null, from: from ?? '0', to: to ?? '9', rank: clearanceRank(context.actor) }), ({ batchId }) => batchId)).filter((gates) => gates !== undefined);
  const decided = batches.filter((gates) => gates.some(({ state }) => state === 'rejected') || passedAll(firstRound(gates)));
  const first = decided.flatMap(firstRound);
  const sum = (of: (gate: DecidedGate) => number): number => first.reduce((total, gate) => total + of(gate), 0);
  return { batches: decided.length, firstPass: decided.filter((gates) => passedAll(firstRound(gates))).length, pages: sum(({ looked }) => looked), rightPages: sum(({ right }) => right) };
}

const firstRound = (gates: readonly DecidedGate[]): DecidedGate[] => gates.filter(({ arrival }) => arrival === gates[0]!.arrival);
const passedAll = (round: readonly DecidedGate[]): boolean => round.every(({ state }) => state === 'accepted') && round.length >= round[0]!.gates;
