import { plainText } from '#shared/domain/form-candidates/page-characters.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { FieldSource } from '#main/areas/catalogue/change-item.ts';
import { updateItem } from '#main/areas/catalogue/update-item.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPageText } from '#main/areas/digitisation/page-texts-store.ts';
import { isItemVisible, listPagesOfItem } from '#main/areas/digitisation/pages-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';

type Input = CallInput<'candidates', 'saveConfirmed'>;

/** Throws what `updateItem` throws, and CANDIDATES_NOT_ON_PAGE when a source is not what is saved, or does not stand on a page of the item: a history that claims more than was read is worth nothing. */
export function saveConfirmed(context: AreaContext, { sources, ...update }: Input): CallAnswer<'candidates', 'saveConfirmed'> {
  if (!isItemVisible(context.db, update.itemId, clearanceRank(context.actor), 'livingOnly')) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  const pages = listPagesOfItem(context.db, update.itemId);
  const checked = sources.map((source): FieldSource => {
    const at = pages.findIndex(({ pageId }) => pageId === source.pageId);
    const page = pages[at];
    const text = page === undefined ? null : findPageText(context.db, page.n);
    const saved = source.field.startsWith('custom.') ? update.changes.custom?.[source.field.slice('custom.'.length)] : update.changes[source.field as keyof typeof update.changes];
    if (page === undefined || text === null || String(saved ?? '') !== source.value || !standsThere(text.text, source.text)) throw new MunimentError('CANDIDATES_NOT_ON_PAGE');
    const { xPx, yPx, widthPx, heightPx } = source.box;
    return { field: source.field, pageId: page.pageId, pageNumber: at + 1, sha256: page.sha256, text: source.text, confidencePct: source.confidencePct, box: [xPx, yPx, widthPx, heightPx], formType: source.formType, engine: text.engine };
  });
  return updateItem(context, update, checked);
}

/** Every character of it: words that are put together from several lines stand apart on the page. */
function standsThere(page: string, read: string): boolean {
  const there = plainText(page);
  return [...plainText(read)].every((character) => character === '、' || there.includes(character));
}
