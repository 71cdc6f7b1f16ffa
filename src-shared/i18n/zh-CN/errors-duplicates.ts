import type { duplicatesErrors } from '../../errors/duplicates.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const duplicatesErrorWords: ErrorWordsFor<typeof duplicatesErrors> = {
  DUPLICATES_PAIR_DECIDED: { what: '这一对已经有人决定了，或其中一件已不在。', kept: '先前的决定不变。', action: '请刷新后查看。' },
  DUPLICATES_RULE_CHANGED: { what: '您操作期间，别人已改动了查重规则。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再改。' },
};
