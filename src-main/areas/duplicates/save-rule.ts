import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readDuplicateRule, writeDuplicateRule } from './duplicate-rule-store.ts';
import { getRule } from './get-rule.ts';

/** Throws DUPLICATES_RULE_CHANGED. */
export function saveRule(context: AreaContext, { byContent, fieldSets, version }: CallInput<'duplicates', 'saveRule'>): CallAnswer<'duplicates', 'saveRule'> {
  context.write((tx) => {
    const before = readDuplicateRule(context.db);
    if (before.version !== version) throw new MunimentError('DUPLICATES_RULE_CHANGED');
    writeDuplicateRule(context.db, { byContent, fieldSets, version: version + 1 });
    tx.record({ class: 'R', kind: 'duplicateRule.save', entity: 'settings', eid: 'duplicateRule', body: { before: { byContent: before.byContent, fieldSets: before.fieldSets }, after: { byContent, fieldSets } } });
    tx.publish({ name: 'duplicates.pairsChanged', payload: {} });
  });
  return getRule(context);
}
