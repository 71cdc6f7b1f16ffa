import { MunimentError } from '#shared/errors.ts';
import { readDescriptionDate } from '#shared/domain/description-date.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findFondsFileEntry, keepFondsFileEntry, type FondsFileRecord } from './fonds-file-store.ts';
import { findFonds } from './schemes-store.ts';

/** Writes into the file of a fonds, or changes what was written. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_ENTRY_NOT_FOUND, SCHEMES_CHANGED_MEANWHILE, SCHEMES_ENTRY_DATE_UNREADABLE. */
export function saveFondsFileEntry(context: AreaContext, input: CallInput<'schemes', 'saveFondsFileEntry'>): CallAnswer<'schemes', 'saveFondsFileEntry'> {
  const { fondsId, category, title, date, body } = input;
  return context.write((tx) => {
    const { db, clock, actor } = context;
    if (!findFonds(db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    if (date !== '' && readDescriptionDate(date) === undefined) throw new MunimentError('SCHEMES_ENTRY_DATE_UNREADABLE', { date });
    const before = input.entryId == null ? undefined : findFondsFileEntry(db, input.entryId);
    if (input.entryId != null && before?.fondsId !== fondsId) throw new MunimentError('SCHEMES_ENTRY_NOT_FOUND');
    if (before !== undefined && before.version !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: before.version });
    const now = clock.nowIso();
    const entry: FondsFileRecord = {
      entryId: before?.entryId ?? context.ids.uuid(), fondsId, category, title, date, body,
      writtenAt: before?.writtenAt ?? now, writtenBy: before?.writtenBy ?? actor.name, updatedAt: now, updatedBy: actor.name, version: (before?.version ?? 0) + 1,
    };
    keepFondsFileEntry(db, entry);
    const facts = (each: FondsFileRecord) => ({ category: each.category, title: each.title, date: each.date, body: each.body });
    tx.record({ class: 'O', kind: before ? 'fondsFile.update' : 'fondsFile.create', entity: 'fondsFile', eid: entry.entryId, body: { fondsId, ...(before && { before: facts(before) }), after: facts(entry) } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return entry as CallAnswer<'schemes', 'saveFondsFileEntry'>;
  });
}
