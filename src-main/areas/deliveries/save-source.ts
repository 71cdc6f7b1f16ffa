import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { prepareFolderStore } from '#main/formats/deliveries/folder-delivery-store.ts';
import { overlaps, wholePath } from '#main/imaging/folder-files.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findSource, selectSources, writeSource, type SourceRecord } from './sources-store.ts';
import { viewSource } from './view-source.ts';
import { writeContract } from './write-contract.ts';

type Input = CallInput<'deliveries', 'saveSource'>;

/** Throws DELIVERIES_SOURCE_NOT_FOUND, DELIVERIES_CHANGED_MEANWHILE, DELIVERIES_STORE_OF_ROOM, DELIVERIES_STORE_TAKEN, DELIVERIES_STORE_MISSING, DELIVERIES_RECEIPT_UNWRITTEN, SCHEMES_FONDS_NOT_FOUND. */
export async function saveSource(context: AreaContext, input: Input): Promise<CallAnswer<'deliveries', 'saveSource'>> {
  const store = storePath(context, input);
  // A store that is out of use may be gone for good.
  if (!input.retired && input.storeKind === 'folder') await prepareFolderStore(store, input.settings.types.map(({ typeKey }) => typeKey), writeContract(input.settings, 'folder', input.settings.language));
  return context.write((tx) => {
    const before = input.sourceId == null ? null : findSource(context.db, input.sourceId);
    if (before === undefined) throw new MunimentError('DELIVERIES_SOURCE_NOT_FOUND');
    if (before !== null && before.version !== input.version) throw new MunimentError('DELIVERIES_CHANGED_MEANWHILE');
    if (!findFonds(context.db, input.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const other = selectSources(context.db).find((source) => source.sourceId !== before?.sourceId && !source.retired && !input.retired && overlaps(source.store, store));
    if (other !== undefined) throw new MunimentError('DELIVERIES_STORE_TAKEN', { name: other.settings.nameZh });
    const sameSchedule = before !== null && JSON.stringify(before.settings.schedule) === JSON.stringify(input.settings.schedule) && before.retired === input.retired;
    const source: Omit<SourceRecord, 'n'> = {
      sourceId: before?.sourceId ?? context.ids.uuid(), presetId: before === null ? (input.presetId ?? null) : before.presetId, fondsId: input.fondsId, storeKind: input.storeKind, store, settings: input.settings, retired: input.retired,
      // A new schedule begins now: it has missed nothing.
      lookedTo: sameSchedule ? before.lookedTo : context.clock.nowIso(), version: (before?.version ?? 0) + 1,
    };
    writeSource(context.db, source);
    const { settings, presetId, fondsId, retired, storeKind } = source;
    tx.record({ class: 'R', kind: before === null ? 'deliverySource.create' : 'deliverySource.update', entity: 'deliverySource', eid: source.sourceId, body: { settings: settings as unknown as Json, presetId, fondsId, retired, storeKind, store } });
    tx.publish({ name: 'deliveries.deliveryChanged', payload: { sourceIds: [source.sourceId] } });
    return viewSource(context, findSource(context.db, source.sourceId)!);
  });
}

function storePath(context: AreaContext, { store: given }: Input): string {
  try {
    const store = wholePath(given);
    if (!overlaps(store, context.services.paths.folder)) return store;
  } catch (error) {
    if (!(error instanceof MunimentError)) throw error;
    throw new MunimentError('DELIVERIES_STORE_MISSING', { store: given }, { cause: error });
  }
  throw new MunimentError('DELIVERIES_STORE_OF_ROOM', { store: given });
}
