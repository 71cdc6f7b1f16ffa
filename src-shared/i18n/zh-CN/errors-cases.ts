import type { casesErrors } from '../../errors/cases.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const casesErrorWords: ErrorWordsFor<typeof casesErrors> = {
  CASES_CASE_NOT_FOUND: { what: '没有这个业务单，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  CASES_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这里。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  CASES_PROCESS_NOT_FOUND: { what: '没有这个业务流程。', kept: '没有写入任何内容。', action: '请在“设置 → 业务流程”中建立或选用一个流程。' },
  CASES_PROCESS_RETIRED: { what: '业务流程“{{name}}”已停用。', kept: '没有写入任何内容。', action: '请改用另一个流程，或先恢复这个流程。' },
  CASES_NUMBER_TAKEN: { what: '业务单号 {{caseNumber}} 已登记。', kept: '没有重复登记。', action: '请打开已有的业务单，或核对单号。' },
  CASES_SUBJECT_NOT_FOUND: { what: '没有找到这个客户（户号、住院号等）。', kept: '这一条没有写入。', action: '请先在“主题对象”中登记，或核对号码。' },
  CASES_NOT_OPEN: { what: '业务单 {{caseNumber}} 不在办理中（已办结、已暂停或已撤单）。', kept: '没有写入任何内容。', action: '已暂停的请先恢复。' },
  CASES_NOT_PAUSED: { what: '业务单 {{caseNumber}} 没有暂停。', kept: '没有写入任何内容。', action: '请刷新后再看。' },
  CASES_PAPERS_MISSING: { what: '环节“{{stage}}”还缺必备资料：{{papers}}。', kept: '环节没有结束，已添加的资料都在。', action: '请先添加，或说明不需要的原因。' },
  CASES_REASON_NEEDED: { what: '环节“{{stage}}”还缺必备资料：{{papers}}。', kept: '环节没有结束。', action: '请先添加；确须先办结的，请写明原因。' },
  CASES_STAGE_NOT_BEGUN: { what: '环节“{{stage}}”还没有开始。', kept: '没有写入任何内容。', action: '请先结束前面的环节。' },
  CASES_STAGE_UNKNOWN: { what: '流程中没有这个环节。', kept: '这一条没有写入，其余照常。', action: '请核对环节名称或代码。' },
  CASES_ENDS_IN_FUTURE: { what: '完成时间在将来。', kept: '这一条没有写入，其余照常。', action: '请核对时间和本机时钟。' },
  CASES_PAPER_NOT_FOUND: { what: '没有这份资料。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  CASES_PAPER_ALREADY_THERE: { what: '“{{paper}}”已不在“待添加”状态。', kept: '没有写入任何内容。', action: '请刷新后再看。' },
  CASES_PAPER_NOT_THERE: { what: '“{{paper}}”还没有添加，不能发送。', kept: '没有发送任何资料。', action: '请先添加这份资料。' },
  CASES_PAPER_NOT_SENT: { what: '“{{paper}}”不在待审核状态。', kept: '没有写入任何审核意见。', action: '请刷新后再审。' },
  CASES_OWN_PAPER: { what: '“{{paper}}”是您自己添加的，不能由您审核。', kept: '没有写入任何审核意见。', action: '请由班组另一人审核。' },
  CASES_REFUSAL_NEEDS_REASON: { what: '退回“{{paper}}”须选原因。', kept: '没有写入任何审核意见。', action: '请选一个原因。' },
  CASES_ITEM_HAS_A_PAPER: { what: '“{{title}}”已作为另一份资料添加。', kept: '没有写入任何内容。', action: '请选另一件，或新建一件。' },
  CASES_TOO_FEW_PAGES: { what: '“{{paper}}”至少要 {{least}} 页，现有 {{pages}} 页。', kept: '没有写入任何内容。', action: '请补齐页，或改正页数。' },
  CASES_LATE_REASON_NEEDED: { what: '环节已结束，“{{paper}}”属于补录。', kept: '没有写入任何内容。', action: '请写明补录原因。' },
  CASES_NOTHING_RECEIVED: { what: '业务单 {{caseNumber}} 没有已接收、可组卷的资料。', kept: '没有形成卷宗。', action: '请先移交并由档案室接收。' },
};
