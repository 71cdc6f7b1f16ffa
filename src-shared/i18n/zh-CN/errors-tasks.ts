import type { tasksErrors } from '../../errors/tasks.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const tasksErrorWords: ErrorWordsFor<typeof tasksErrors> = {
  TASKS_NOT_FOUND: { what: '没有找到这条待办。', action: '请刷新待办列表后重试。' },
  TASKS_CHANGED_MEANWHILE: { what: '这条待办刚被别人处理过。', kept: '您的操作没有写入。', action: '请查看最新内容后再处理。' },
  TASKS_ALREADY_CLOSED: { what: '这条待办已经办结。', kept: '没有改变任何内容。', action: '如需继续办理，请先重新打开。' },
  TASKS_NOT_CLOSED: { what: '这条待办还没有办结，不用重新打开。', kept: '没有改变任何内容。', action: '请刷新待办列表。' },
  TASKS_NOTE_NEEDED: { what: '不予办理系统提出的待办时，须写明原因。', kept: '待办仍然保留。', action: '请填写原因后再确认。' },
  TASKS_CAUSE_IS_OPEN: { what: '同一原因已有一条未办结的待办。', kept: '没有改变任何内容。', action: '请直接办理那一条。' },
  TASKS_ASSIGNEE_NOT_FOUND: { what: '指定的办理人没有可用的账户。', kept: '没有写入任何内容。', action: '请另选办理人。' },
  TASKS_REMARK_NEEDED: { what: '办结这项任务须签署评语。', kept: '待办仍然保留。', action: '请写明检查情况和意见后再办结。' },
  TASKS_DUTY_NOT_FOUND: { what: '没有找到这项周期性任务。', action: '请刷新后重试。' },
  TASKS_SETTING_CHANGED: { what: '这项设置刚被别人改过。', kept: '您的改动没有写入。', action: '请查看最新内容后再改。' },
  TASKS_DAY_FREE_AND_WORKED: { what: '有日期既列为节假日，又列为调休上班：{{days}}。', kept: '日历保持原样。', action: '请从其中一处删去后再保存。' },
};
