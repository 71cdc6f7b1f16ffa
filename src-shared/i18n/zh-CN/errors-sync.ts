import type { syncErrors } from '../../errors/sync.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const syncErrorWords: ErrorWordsFor<typeof syncErrors> = {
  SYNC_SEGMENT_MALFORMED: { what: '对方送来的内容读不懂（第 {{line}} 行）。', kept: '一条也没有收下，这里的内容没有变。', action: '请重新发送，或重新制作交换包。若再次出现，多半是两边版本不同，请告诉维护藏卷的人。' },
  SYNC_SEGMENT_TOO_LARGE: { what: '对方送来的内容超过 {{limit}} 个字符。', kept: '没有读取其中任何内容。', action: '藏卷不会写出这样大的内容，请查明它的来处。' },
  SYNC_SEGMENT_BROKEN: { what: '对方送来的内容在途中被改动：第 {{line}} 行接不上前一行。', kept: '一条也没有收下，这里的内容没有变。', action: '请重新发送，或重新制作交换包。若仍然如此，说明有人改动过：请保留原件并报告负责安全的人。' },
  SYNC_SIGNATURE_WRONG: { what: '签名不是“{{author}}”的。', kept: '一条也没有收下，这里的内容没有变。', action: '请查明它来自哪个工作站或总部；保留原件并报告负责安全的人。' },
  SYNC_OP_TWICE: { what: '同一条记录在两个位置送来。', kept: '两条都已保留，以先到的为准。', action: '请查看该条；若第二条才对，请更正。' },
  SYNC_OP_NOT_YOURS: { what: '库房写下了只有总部才能写的记录。', kept: '该条留在日志中，没有执行。', action: '请由总部决定。' },
  SYNC_REQUEST_DECIDED: { what: '该申请已由 {{by}} 决定。', kept: '以先前的决定为准。', action: '打开该申请查看。' },
};
