import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPageText, writePageText } from './page-texts-store.ts';
import { bumpVersion, recountPages } from './pages-store.ts';
import { getPageToChange } from './visible-page.ts';

/** What a person wrote is the text from now on; the earlier text stays in the history. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE. */
export function correctPageText(context: AreaContext, input: CallInput<'digitisation', 'correctPageText'>): CallAnswer<'digitisation', 'correctPageText'> {
  return context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    const before = findPageText(context.db, page.n);
    const engine = before?.engine ?? 'hand';
    writePageText(context.db, page.n, { lines: input.lines, engine, correctedBy: context.actor.name, at: context.clock.nowIso(), state: 'corrected' });
    bumpVersion(context.db, page.n);
    recountPages(context.db, page.itemId);
    tx.record({
      class: 'O', kind: 'page.correctText', entity: 'page', eid: page.pageId, fields: ['text'],
      body: { before: before && { text: before.text, lines: before.lines.map((line) => ({ ...line })), engine: before.engine }, after: { lines: input.lines.map((line) => ({ ...line })) } },
    });
    tx.publish({ name: 'digitisation.pageRead', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return {};
  });
}
