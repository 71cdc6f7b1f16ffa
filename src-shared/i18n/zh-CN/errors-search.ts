import type { searchErrors } from '../../errors/search.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const searchErrorWords: ErrorWordsFor<typeof searchErrors> = {
  SEARCH_CURSOR_INVALID: { what: '检索结果的位置已失效。', action: '请重新检索。' },
  SEARCH_QUERY_OPERAND_MISSING: { what: '“与、或、非”（AND、OR、NOT、|）的一边还没有词。', action: '请补上要查的词；要查这个字本身，请加引号。' },
  SEARCH_QUERY_PARENTHESIS_OPEN: { what: '左括号没有对应的右括号。', action: '请补上右括号；要查括号里的字，不用写括号。' },
  SEARCH_QUERY_FIELD_EMPTY: { what: '“{{field}}”后面还没有内容。', action: '请写上要查的内容，例如 题名:防汛、页数>10。' },
  SEARCH_QUERY_VALUE_INVALID: { what: '“{{value}}”不能作为“{{field}}”的条件。', action: '请改写，例如 年度:2019-2021、页数>10、日期:2019年5月、期限:永久、密级:内部。' },
  SEARCH_QUERY_TOO_LONG: { what: '检索式太长，最多可写 {{most}} 个词和符号。', action: '请删去一部分再查。' },
  SEARCH_QUERY_LENGTH: { what: '检索式有 {{length}} 个字符，最多 {{most}} 个。', action: '请只留下要查的词；要查整段文字，取其中有特点的一句即可。' },
  SEARCH_SAVED_NOT_FOUND: { what: '没有找到这个保存的检索，或者它不是您保存的。', action: '请刷新后再试。' },
  SEARCH_NEAR_FAILED: { what: '容错检索这次没有完成。', kept: '资料没有变化，普通检索不受影响。', action: '请关闭容错后再查，或稍后重试。' },
  SEARCH_INTERRUPTED: { what: '检索被意外中断，没有得到结果。', kept: '资料没有变化，其他工作不受影响。', action: '请再查一次；反复出现时请联系管理员。' },
  SEARCH_PAGE_NOT_FOUND: { what: '没有找到这一页。', action: '请刷新检索结果。' },
};
