import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { defaultCodeRules } from './default-code-rules.ts';
import { findFondsByCode, insertCodeRule, insertFonds } from './schemes-store.ts';

/** Registers a fonds with a rule for each record group. Throws SCHEMES_FONDS_CODE_TAKEN. */
export function createFonds(context: AreaContext, input: CallInput<'schemes', 'createFonds'>): CallAnswer<'schemes', 'createFonds'> {
  return context.write((tx) => {
    if (findFondsByCode(context.db, input.code)) throw new MunimentError('SCHEMES_FONDS_CODE_TAKEN', { code: input.code });
    const { code, name, history, startYear = null, endYear = null, custom } = input;
    const fonds = { fondsId: context.ids.uuid(), code, name, history, startYear, endYear, custom, version: 1 };
    insertFonds(context.db, fonds);
    const { fondsId } = fonds;
    tx.record({ class: 'R', kind: 'fonds.create', entity: 'fonds', eid: fondsId, body: { code, name, history, startYear, endYear, custom } });
    for (const draft of defaultCodeRules()) {
      const rule = { ...draft, codeRuleId: context.ids.uuid(), fondsId, version: 1 };
      insertCodeRule(context.db, rule);
      tx.record({
        class: 'R', kind: 'codeRule.create', entity: 'codeRule', eid: rule.codeRuleId,
        body: { fondsId, recordGroup: rule.recordGroup, level: rule.level, fromYear: rule.fromYear, name: rule.name, segments: JSON.stringify(rule.segments), startAt: rule.startAt },
      });
    }
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return fonds;
  });
}
