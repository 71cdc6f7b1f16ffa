import type { VolumeKind } from '#shared/domain/volume-kind.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectArrangementModes } from './schemes-store.ts';

/** How the record groups of a fonds are arranged; one that is not listed is arranged by item. */
export function listArrangementModes(context: AreaContext, input: CallInput<'schemes', 'listArrangementModes'>): CallAnswer<'schemes', 'listArrangementModes'> {
  return selectArrangementModes(context.db, input.fondsId).map((mode) => ({ ...mode, kind: mode.kind === '' ? null : mode.kind as VolumeKind, temporaryFirst: mode.temporaryFirst === 1 }));
}
