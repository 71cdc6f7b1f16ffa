import { chooseFormType } from '#shared/domain/form-candidates/choose-form-type.ts';
import { findCandidates } from '#shared/domain/form-candidates/find-candidates.ts';
import { plainText } from '#shared/domain/form-candidates/page-characters.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectLeft } from './left-candidates-store.ts';
import { listFormTypes, type KnownFormType } from './list-form-types.ts';
import { seenPages, type RecordPage } from './seen-pages.ts';

type Answer = CallAnswer<'candidates', 'getCandidates'>;

export interface FoundOnPages { readonly type: KnownFormType | null; readonly candidates: Answer['candidates']; readonly pages: readonly RecordPage[]; readonly unread: number }

/** What a record has in a field, as text; empty: nothing. */
export type ValueOf = (field: string) => string;

/** What the pages of an item say, and how it stands to what its record says. `key` null: by the kind of paper that they look like. Throws CANDIDATES_FORM_TYPE_NOT_FOUND. */
export function candidatesOf(context: AreaContext, itemId: string, key: string | null, valueOf: ValueOf): FoundOnPages {
  const { pages, unread } = seenPages(context, itemId);
  const types = listFormTypes(context);
  const named = key === null ? null : types.find((type) => type.key === key);
  if (named === undefined) throw new MunimentError('CANDIDATES_FORM_TYPE_NOT_FOUND');
  const seen = pages.map((page) => page.seen);
  const type = named ?? chooseFormType(seen, types.filter(({ retired }) => !retired));
  if (type === null) return { type, candidates: [], pages, unread };
  const left = selectLeft(context.db, itemId);
  const candidates = findCandidates(seen, type.settings).map(({ page: number, box, ...candidate }) => {
    const { page, stored } = pages.find(({ seen: each }) => each.number === number)!;
    return { ...candidate, pageId: page.pageId as Answer['candidates'][number]['pageId'], pageNumber: number, box: stored(box), state: stateOf(candidate, valueOf(candidate.field), left) };
  });
  return { type, candidates, pages, unread };
}

function stateOf({ field, value }: { readonly field: string; readonly value: string }, now: string, left: ReturnType<typeof selectLeft>): Answer['candidates'][number]['state'] {
  if (plainText(now) === plainText(value)) return 'same';
  if (left.get(field)?.has(value) === true) return 'left';
  // A record begins as public: that is nobody's decision yet, and a mark on the paper says more.
  return now === '' || (field === 'pageCount' && now === '0') || (field === 'classification' && now === 'public') ? 'open' : 'differs';
}
