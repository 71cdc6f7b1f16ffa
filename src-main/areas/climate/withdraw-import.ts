import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readImport, removeImported, roomsOfImport } from './imports-store.ts';
import { viewImport } from './view-import.ts';

/** The readings of one file leave the room's climate; the log keeps what they were. Throws CLIMATE_IMPORT_NOT_FOUND, CLIMATE_IMPORT_WITHDRAWN. */
export function withdrawImport(context: AreaContext, { importId }: CallInput<'climate', 'withdrawImport'>): CallAnswer<'climate', 'withdrawImport'> {
  const { db, clock } = context;
  return context.write((tx) => {
    const record = readImport(db, importId);
    if (record === null) throw new MunimentError('CLIMATE_IMPORT_NOT_FOUND');
    if (record.withdrawnAt !== null) throw new MunimentError('CLIMATE_IMPORT_WITHDRAWN', { file: record.fileName });
    const roomIds = roomsOfImport(db, importId);
    const removed = removeImported(db, importId, clock.nowIso());
    tx.record({ class: 'F', kind: 'climate.withdrawImport', entity: 'climateImport', eid: importId, body: { fileName: record.fileName, removed } });
    tx.publish({ name: 'climate.readingRecorded', payload: { roomIds } });
    return viewImport(readImport(db, importId)!);
  });
}
