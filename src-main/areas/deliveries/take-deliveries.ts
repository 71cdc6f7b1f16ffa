import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { beginRun, isRunUnderWay } from './begin-run.ts';
import { requireSource } from './require-source.ts';

/** Throws DELIVERIES_SOURCE_NOT_FOUND, DELIVERIES_SOURCE_RETIRED, DELIVERIES_UNDER_WAY. */
export function takeDeliveries(context: AreaContext, { sourceId }: CallInput<'deliveries', 'takeDeliveries'>): CallAnswer<'deliveries', 'takeDeliveries'> {
  return context.write((tx) => {
    const source = requireSource(context, sourceId);
    if (source.retired) throw new MunimentError('DELIVERIES_SOURCE_RETIRED', { name: source.settings.nameZh });
    if (isRunUnderWay(context, source)) throw new MunimentError('DELIVERIES_UNDER_WAY', { name: source.settings.nameZh });
    return beginRun(context, tx, source, 'hand') as CallAnswer<'deliveries', 'takeDeliveries'>;
    // Local: what a run takes, it records; that somebody looked is in the log of runs.
  }, { local: true });
}
