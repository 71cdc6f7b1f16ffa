import { readListRows } from '#shared/domain/form-candidates/list-rows.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { candidatesOf } from './candidates-of.ts';
import { requireRecord } from './require-record.ts';

/** Throws CATALOGUE_ITEM_NOT_FOUND, CANDIDATES_FORM_TYPE_NOT_FOUND. */
export function getCandidates(context: AreaContext, { itemId, formType }: CallInput<'candidates', 'getCandidates'>): CallAnswer<'candidates', 'getCandidates'> {
  const valueOf = requireRecord(context, itemId);
  const { type, candidates, pages, unread } = candidatesOf(context, itemId, formType ?? null, valueOf);
  const list = type?.settings.list ?? null;
  const rows = list === null ? [] : readListRows(pages.map(({ seen }) => seen), list).map(({ page: number, box, cells }) => {
    const { page, stored } = pages.find(({ seen }) => seen.number === number)!;
    return { pageId: page.pageId as CallAnswer<'candidates', 'getCandidates'>['rows'][number]['pageId'], box: stored(box), cells: cells.map((cell) => ({ ...cell })) };
  });
  return { formType: type === null ? null : { key: type.key, nameZh: type.settings.nameZh, nameEn: type.settings.nameEn }, candidates, rows, unread };
}
