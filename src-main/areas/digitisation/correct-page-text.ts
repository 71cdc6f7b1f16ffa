import type { TextLine } from '#shared/contract/digitisation.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPageText, writePageText } from './page-texts-store.ts';
import { bumpVersion, recountPages } from './pages-store.ts';
import { getPageToChange } from './visible-page.ts';

/** What a person wrote is the text from now on, also when the page is read again; the earlier text stays in the history. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE. */
export function correctPageText(context: AreaContext, input: CallInput<'digitisation', 'correctPageText'>): CallAnswer<'digitisation', 'correctPageText'> {
  return context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    const before = findPageText(context.db, page.n);
    const engine = before?.engine ?? 'hand';
    const lines = input.lines.map((line) => asWritten(line, before?.lines ?? []));
    writePageText(context.db, page.n, { lines, regions: before?.regions ?? [], engine, correctedBy: context.actor.name, at: context.clock.nowIso(), state: 'corrected' });
    bumpVersion(context.db, page.n);
    recountPages(context.db, page.itemId);
    tx.record({
      class: 'O', kind: 'page.correctText', entity: 'page', eid: page.pageId, fields: ['text'],
      body: { before: before && { text: before.text, lines: plain(before.lines), engine: before.engine }, after: { lines: plain(lines) } },
    });
    tx.publish({ name: 'digitisation.pageRead', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return {};
  });
}

/** A line that is as it was read keeps what is known of its characters; any other was written by a person. */
function asWritten({ text, confidencePct, xPx, yPx, widthPx, heightPx, vertical }: TextLine, before: readonly TextLine[]): TextLine {
  const same = before.find((line) => line.text === text && line.xPx === xPx && line.yPx === yPx && line.widthPx === widthPx && line.heightPx === heightPx);
  return same ?? { text, confidencePct, xPx, yPx, widthPx, heightPx, ...(vertical === true && { vertical }), corrected: true };
}

/** Without the places of characters, which the history does not need. */
const plain = (lines: readonly TextLine[]) => lines.map(({ startsPm: _starts, doubts: _doubts, ...line }) => line);
