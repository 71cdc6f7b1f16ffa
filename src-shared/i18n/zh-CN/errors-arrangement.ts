import type { arrangementErrors } from '../../errors/arrangement.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const arrangementErrorWords: ErrorWordsFor<typeof arrangementErrors> = {
  ARRANGEMENT_VOLUME_NOT_FOUND: { what: '没有找到这个案卷。', kept: '没有写入任何内容。', action: '请刷新列表后再试。' },
  ARRANGEMENT_CHANGED_MEANWHILE: { what: '您编辑期间，别人已修改了这个案卷。', kept: '别人的修改已保存，您的修改尚未写入。', action: '请查看最新内容后再改。' },
  ARRANGEMENT_ITEMS_ELSEWHERE: { what: '{{count}} 件不属于这个案卷的全宗和门类，或不在这个案卷中。', kept: '没有写入任何内容。', action: '请只选择同一全宗、同一门类的文件。' },
  ARRANGEMENT_ORDER_INCOMPLETE: { what: '新的顺序与卷内文件不一致，卷内文件可能刚被增减。', kept: '原顺序保持不变。', action: '请刷新后重新排列。' },
  ARRANGEMENT_NOT_A_VOLUME: { what: '项目下只放案卷，文件要放入案卷。', kept: '没有写入任何内容。', action: '请先在项目下建立案卷。' },
  ARRANGEMENT_PARENT_INVALID: { what: '所选项目不能包含这个案卷。', kept: '没有写入任何内容。', action: '请选择同一全宗、同一门类的项目。' },
  ARRANGEMENT_NOT_EMPTY: { what: '这个项目下还有案卷。', kept: '没有写入任何内容。', action: '请先移走或拆除其中的案卷。' },
  ARRANGEMENT_NOT_NUMBERED: { what: '“{{title}}”还没有档号，不能锁定。', kept: '没有写入任何内容。', action: '请先编制档号。' },
  ARRANGEMENT_LOCKED: { what: '“{{title}}”已锁定，卷内文件和编号不再改动。', kept: '没有写入任何内容。', action: '可在卷末追加文件；确需改动，请先解锁并写明原因。' },
  ARRANGEMENT_CODE_HOLDS_FIELD: { what: '案卷已编档号，档号里含有要修改的内容（{{fields}}）。', kept: '没有写入任何内容，档号保持不变。', action: '确需更正，请组成新案卷并移入文件；原号作废不再使用。' },
};
