import { judgeReading, type ClimateLimits } from '#shared/domain/climate-limits.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { ReadingRecord } from './readings-store.ts';

/** A reading as screens see it, judged by the limits that hold for its room now. */
export function viewReading({ n: _n, ...reading }: ReadingRecord, limits: ClimateLimits): CallAnswer<'climate', 'readSensorNow'> {
  return { ...reading, verdict: judgeReading(reading, limits).verdict };
}
