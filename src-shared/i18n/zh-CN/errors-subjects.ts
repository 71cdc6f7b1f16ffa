import type { subjectsErrors } from '../../errors/subjects.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const subjectsErrorWords: ErrorWordsFor<typeof subjectsErrors> = {
  SUBJECTS_SUBJECT_NOT_FOUND: { what: '没有这个主题对象。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  SUBJECTS_CHANGED_MEANWHILE: { what: '您编辑期间，别人已修改了这个主题对象。', kept: '别人的修改已保存，您的修改尚未写入。', action: '请查看最新内容后再改。' },
  SUBJECTS_MERGE_NOT_POSSIBLE: { what: '“{{name}}”不能这样合并或拆开：不能与自己合并，已合并的须先拆开。', kept: '双方都保持原样。', action: '请先拆开已有的合并，再重新合并。' },
};
