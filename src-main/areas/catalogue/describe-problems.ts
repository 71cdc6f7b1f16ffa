import { checkDescription } from '#shared/domain/item-description.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { ItemFields } from './item-record.ts';

/** Something to complete or to look at, in the contract's form: the rules' own problems, and those of numbering. */
export interface DescriptionProblem {
  readonly field: string;
  readonly problem: string;
  readonly severity: 'must' | 'check';
}

/** What the rules of description say of an item. */
export function describeProblems(context: Pick<AreaContext, 'clock'>, fields: ItemFields, archivalCode: string | null): DescriptionProblem[] {
  const check = { today: localDay(context.clock.nowMs()), numbered: archivalCode !== null };
  const { custom, ...single } = fields;
  return [...checkDescription('item', { ...custom, ...single, archivalCode }, check)];
}

/** What keeps an item from being numbered. */
export const findObstacles = (context: Pick<AreaContext, 'clock'>, fields: ItemFields): DescriptionProblem[] =>
  describeProblems(context, fields, null).filter((problem) => problem.severity === 'must');
