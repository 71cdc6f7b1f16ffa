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
  TASKS_ALREADY_PAUSED: { what: '这条待办已经暂停。', kept: '没有改变任何内容。', action: '请刷新待办列表。' },
  TASKS_NOT_PAUSED: { what: '这条待办没有暂停，不用恢复。', kept: '没有改变任何内容。', action: '请刷新待办列表。' },
  TASKS_DEPUTY_SELF: { what: 'A 角和 B 角不能是同一个人。', kept: '没有写入任何内容。', action: '请另选一人作 B 角。' },
  TASKS_DEPUTY_AWAY: { what: '{{who}}在这段时间也不在岗（{{from}} 至 {{to}}）。', kept: '没有登记外出。', action: '请另选一人代办，或改动日期。' },
  TASKS_DEPUTY_NEEDED: { what: '没有人代办：本人没有固定的 B 角，也没有指定这次由谁代办。', kept: '没有登记外出。', action: '请选一位代办人。' },
  TASKS_AWAY_BACKWARDS: { what: '返回日期早于外出日期，或已经过去。', kept: '没有登记外出。', action: '请改正日期。' },
  TASKS_AWAY_TWICE: { what: '这段时间已登记外出：{{from}} 至 {{to}}。', kept: '没有重复登记。', action: '请先结束原来的登记，或改动日期。' },
  TASKS_ABSENCE_NOT_FOUND: { what: '没有找到这次外出登记，或已经结束。', action: '请刷新后查看。' },
  TASKS_NOT_YOURSELF: { what: '只能登记自己的外出。', kept: '没有写入任何内容。', action: '替别人登记，请找管理员。' },
  TASKS_INCIDENT_NOT_FOUND: { what: '没有找到这条时钟记录。', action: '请刷新后查看。' },
  TASKS_INCIDENT_NOTED: { what: '{{who}}已经处理过这条时钟记录。', kept: '没有改变任何内容。', action: '请刷新后查看。' },
};
