import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readDuplicateRule } from './duplicate-rule-store.ts';

export function getRule(context: AreaContext): CallAnswer<'duplicates', 'getRule'> {
  const { fieldSets, ...rule } = readDuplicateRule(context.db);
  return { ...rule, fieldSets: fieldSets.map((set) => [...set]) };
}
