import type { subjectsErrors } from '../../errors/subjects.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const subjectsErrorWords: ErrorWordsFor<typeof subjectsErrors> = {
  SUBJECTS_SUBJECT_NOT_FOUND: { what: '没有这个主题对象。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  SUBJECTS_CHANGED_MEANWHILE: { what: '您编辑期间，别人已修改了这个主题对象。', kept: '别人的修改已保存，您的修改尚未写入。', action: '请查看最新内容后再改。' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { what: '“{{name}}”不能这样合并或拆开：不能与自己合并，已合并的须先拆开。', kept: '双方都保持原样。', action: '请先拆开已有的合并，再重新合并。' },
  SUBJECTS_ASIDE_NOT_FOUND: { what: '没有这次变更记录。', kept: '没有移动任何档案。', action: '请刷新后再选。' },
  SUBJECTS_NOT_ITS_RECORD: { what: '所选的档案有的不在名下，或已在历史部分。', kept: '没有移动任何档案。', action: '请刷新后重新选择。' },
  SUBJECTS_NOTHING_TO_MOVE: { what: '没有可移动的档案。', kept: '没有写入任何内容。', action: '请刷新后查看现行和历史部分。' },
  SUBJECTS_DAY_TO_COME: { what: '变更日期 {{day}} 还没有到。', kept: '没有移动任何档案。', action: '请核对日期和本机时钟。' },
  SUBJECTS_OWN_SUCCESSOR: { what: '过户的新户主不能是同一个对象。', kept: '没有移动任何档案。', action: '请选另一个对象；只是改名的请选“更名”。' },
};
