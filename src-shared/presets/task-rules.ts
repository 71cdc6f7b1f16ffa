import { z } from 'zod';
import rules from '../../resources/presets/task-rules.json' with { type: 'json' };
import { ESCALATION_TARGETS } from '../domain/escalation.ts';
import { PAUSE_MOVES } from '../domain/paused-deadline.ts';
import { deadlineRule } from './process-preset.ts';

/** 催办规则 How overdue tasks are brought before others, and by what a pause moves a deadline. A room may change all of it. */
export const taskRules = z.strictObject({
  /** In this order, each once; an empty list brings nothing before anybody. Days count from the deadline, each step later than the one before it. */
  steps: z.array(z.strictObject({ after: deadlineRule, to: z.enum(ESCALATION_TARGETS) })).max(6),
  pauseMoves: z.enum(PAUSE_MOVES),
});
export type TaskRules = z.infer<typeof taskRules>;

/** What a room goes by until somebody changes it. */
export const TASK_RULES_PRESET = taskRules.extend({ source: z.string(), sourceEn: z.string() }).parse(rules);
