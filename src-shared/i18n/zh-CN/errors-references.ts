import type { referencesErrors } from '../../errors/references.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const referencesErrorWords: ErrorWordsFor<typeof referencesErrors> = {
  REFERENCES_RECORD_NOT_FOUND: { what: '没有编号为 {{code}} 的档案。', kept: '没有建立参见。', action: '请核对档号；不清楚时可先在“查找”里查到它。' },
  REFERENCES_CODE_AMBIGUOUS: { what: '{{code}} 是好几份档案的编号。', kept: '没有建立参见。', action: '请改用所指档案现在的档号。' },
  REFERENCES_TO_ITSELF: { what: '档案不能参见自己。', kept: '没有建立参见。', action: '请填写另一份档案的档号。' },
};
