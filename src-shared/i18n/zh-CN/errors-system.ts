import type { systemErrors } from '../../errors/system.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const systemErrorWords: ErrorWordsFor<typeof systemErrors> = {
  SYSTEM_JOB_NOT_FOUND: { what: '没有找到这个作业。', action: '请刷新作业列表。' },
  SYSTEM_JOB_ENDED: { what: '作业已经结束，不能取消。', kept: '已完成的部分都已保存。', action: '无需处理。' },
  SYSTEM_JOB_NOT_ENDED: { what: '作业还在进行或排队，不能重试。', action: '请等它结束，或先取消。' },
};
