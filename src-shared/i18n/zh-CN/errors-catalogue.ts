import type { catalogueErrors } from '../../errors/catalogue.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const catalogueErrorWords: ErrorWordsFor<typeof catalogueErrors> = {
  CATALOGUE_ITEM_NOT_FOUND: { what: '没有找到这件档案。', kept: '没有写入任何内容。', action: '请刷新列表后再试。' },
  CATALOGUE_CHANGED_MEANWHILE: { what: '您编辑期间，别人已修改了这件档案。', kept: '别人的修改已保存，您的修改尚未写入。', action: '请查看最新内容后再改。' },
  CATALOGUE_ITEM_DELETED: { what: '这件档案已被删除。', kept: '条目和档号仍保留在回收站里。', action: '请先恢复它再修改。' },
  CATALOGUE_ABOVE_CLEARANCE: { what: '密级高于您的知悉范围。', kept: '没有写入任何内容。', action: '请由有相应权限的人员处理。' },
  CATALOGUE_CODE_HOLDS_FIELD: { what: '{{count}} 件已编档号，档号里含有要修改的内容（{{fields}}）。', kept: '没有写入任何内容，档号保持不变。', action: '若确需更正，请单件修改并选择“重新编号”，原号作废不再使用。' },
  CATALOGUE_CODE_TAKEN: { what: '档号 {{archivalCode}} 已被使用。', kept: '没有写入任何内容。', action: '请核对档号；删除的条目也保留原号。' },
  CATALOGUE_CODE_NOT_BY_RULE: { what: '档号 {{archivalCode}} 不符合本门类的档号规则，或与著录内容不一致。', kept: '没有写入任何内容。', action: '请核对年度、保管期限、机构与档号。' },
  CATALOGUE_CODE_NOT_POSSIBLE: { what: '还不能编档号：{{problems}}。', kept: '没有写入任何内容。', action: '请先补全著录内容。' },
  CATALOGUE_NUMBERS_GIVEN: { what: '{{first}}—{{last}} 号中已有号码在用，或已被预留。', kept: '没有预留任何号码。', action: '请改用之后的号段。' },
  CATALOGUE_BLOCK_NOT_FOUND: { what: '没有这个预留号段，或它已作废、已释放。', kept: '没有改变任何号码。', action: '请刷新列表后再试。' },
  CATALOGUE_ITEM_BOXED: { what: '{{count}} 件档案已装盒，不能这样修改或删除。', kept: '没有写入任何内容。', action: '请先从盒中取出，再修改或删除。' },
  CATALOGUE_UNDO_TOO_LATE: { what: '这步操作之后，相同内容又被修改过，不能再撤销。', kept: '现有内容保持不变。', action: '请在变更历史里查看，并直接修改。' },
  CATALOGUE_UNDO_NOT_POSSIBLE: { what: '这步操作不能撤销。', kept: '现有内容保持不变。', action: '请直接修改需要更正的内容。' },
  CATALOGUE_PATTERN_UNREADABLE: { what: '“{{pattern}}”不是可用的查找或替换表达式。', kept: '没有修改任何条目。', action: '请改正表达式；替换内容中的 $1、$2 须与括号一一对应。只按文字查找时，请取消“正则表达式”。' },
  CATALOGUE_DEED_GIVEN_UP: { what: '这次批量操作已取消，中途程序曾经退出。', kept: '已写入的修改都已还原，没有留下一半。', action: '需要时请重新执行。' },
  CATALOGUE_CURSOR_INVALID: { what: '列表的位置已失效。', action: '请从头重新加载列表。' },
};
