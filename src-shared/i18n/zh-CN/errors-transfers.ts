import type { transfersErrors } from '../../errors/transfers.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const transfersErrorWords: ErrorWordsFor<typeof transfersErrors> = {
  TRANSFERS_TRANSFER_NOT_FOUND: { what: '没有这份移交单，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  TRANSFERS_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这份移交单。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  TRANSFERS_NOT_NOW: { what: '移交单 {{number}} 现在不能这样办。', kept: '没有写入任何内容。', action: '请刷新后看它的状态：编制中可改，已移交可清点，已签收不再改动。' },
  TRANSFERS_NO_PAPERS: { what: '业务单 {{caseNumber}} 没有待移交的资料。', kept: '没有建立移交单。', action: '请先审核；已在移交单上的请到“移交”中查看。' },
  TRANSFERS_EMPTY: { what: '移交单 {{number}} 上还没有内容。', kept: '没有移交。', action: '请先添加要移交的文件。' },
  TRANSFERS_LINE_NOT_FOUND: { what: '移交单上没有这一行。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  TRANSFERS_PAPER_NOT_READY: { what: '“{{paper}}”还没有审核通过，不能移交。', kept: '没有写入任何内容。', action: '请先由班组审核。' },
  TRANSFERS_PAPER_MORE_SECRET: { what: '“{{paper}}”的密级高于这份移交单。', kept: '没有写入任何内容。', action: '请另建一份相应密级的移交单。' },
  TRANSFERS_PAPER_ON_A_LIST: { what: '“{{paper}}”已在另一份移交单上。', kept: '没有重复移交。', action: '请查看那份移交单，或先撤回它。' },
  TRANSFERS_REFUSAL_NEEDS_REASON: { what: '拒收“{{title}}”须选原因。', kept: '没有写入清点结果。', action: '请选一个原因。' },
  TRANSFERS_NOTHING_COUNTED: { what: '“{{title}}”清点为 0 页，不能接收。', kept: '没有写入清点结果。', action: '请核对页数；没有收到的请拒收并注明缺件。' },
  TRANSFERS_NOT_COUNTED: { what: '移交单 {{number}} 还有 {{lines}} 行没有清点。', kept: '没有签收，已清点的都在。', action: '请逐行清点后再签收。' },
  TRANSFERS_OWN_LIST: { what: '移交单 {{number}} 是您移交的，不能由您签收。', kept: '没有签收。', action: '请由另一人接收签字。' },
};
