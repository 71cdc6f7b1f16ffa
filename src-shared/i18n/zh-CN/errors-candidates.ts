import type { candidatesErrors } from '../../errors/candidates.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const candidatesErrorWords: ErrorWordsFor<typeof candidatesErrors> = {
  CANDIDATES_FORM_TYPE_NOT_FOUND: { what: '没有这种版面。', kept: '没有写入任何内容。', action: '请刷新后从列表中选。' },
  CANDIDATES_FORM_TYPE_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了版面“{{name}}”。', kept: '别人的改动已保存，您画的区域尚未写入。', action: '请重新打开这种版面，在最新内容上再改。' },
  CANDIDATES_NOT_ON_PAGE: { what: '有一项内容与图像上识别到的不一致，不能记为取自图像。', kept: '没有写入任何内容，您填的内容还在表单里。', action: '请重新采用候选值，或按手工填写保存。' },
};
