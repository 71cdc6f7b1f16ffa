import type { searchErrors } from '../../errors/search.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const searchErrorWords: ErrorWordsFor<typeof searchErrors> = {
  SEARCH_CURSOR_INVALID: { what: '检索结果的位置已失效。', action: '请重新检索。' },
  SEARCH_PAGE_NOT_FOUND: { what: '没有找到这一页。', action: '请刷新检索结果。' },
};
