import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findFondsFileEntry, markFondsFileEntryRemoved } from './fonds-file-store.ts';

/** Takes an entry out of the file; the log keeps its words. Throws SCHEMES_ENTRY_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE. */
export function removeFondsFileEntry(context: AreaContext, { entryId, version, reason }: CallInput<'schemes', 'removeFondsFileEntry'>): CallAnswer<'schemes', 'removeFondsFileEntry'> {
  return context.write((tx) => {
    const entry = findFondsFileEntry(context.db, entryId);
    if (!entry) throw new MunimentError('SCHEMES_ENTRY_NOT_FOUND');
    if (entry.version !== version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: entry.version });
    markFondsFileEntryRemoved(context.db, entryId, context.clock.nowIso());
    tx.record({ class: 'O', kind: 'fondsFile.remove', entity: 'fondsFile', eid: entryId, body: { fondsId: entry.fondsId, before: { category: entry.category, title: entry.title, date: entry.date, body: entry.body }, reason } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [entry.fondsId] } });
    return {};
  });
}
