import type { CodeSegment } from '#shared/domain/archival-code.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findRuleProblems } from './item-code-rule.ts';
import { changeCodeRule, findCodeRule, findCodeRuleOf, findFonds, insertCodeRule, isRuleNumbering, type CodeRuleRecord } from './schemes-store.ts';

/**
 * Makes the rule of a record group (no `codeRuleId`) or changes it.
 * Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_RULE_NOT_FOUND, SCHEMES_RULE_EXISTS, SCHEMES_RULE_UNSOUND, SCHEMES_RULE_IN_USE, SCHEMES_CHANGED_MEANWHILE.
 */
export function saveCodeRule(context: AreaContext, input: CallInput<'schemes', 'saveCodeRule'>): CallAnswer<'schemes', 'saveCodeRule'> {
  const problems = findRuleProblems(input.segments, input.level);
  const width = input.segments.findLast((segment) => segment.kind === 'sequence')?.width ?? 12;
  if (input.startAt < 1 || input.startAt >= 10 ** width) problems.push('startInvalid:-1');
  if (problems.length > 0) throw new MunimentError('SCHEMES_RULE_UNSOUND', { problems });
  return context.write((tx) => {
    const before = requireRule(context, input);
    const { fondsId, recordGroup, level, fromYear, name, segments, startAt } = input;
    const rule: CodeRuleRecord = { codeRuleId: before?.codeRuleId ?? context.ids.uuid(), fondsId, recordGroup, level, fromYear, name, segments, startAt, version: (before?.version ?? 0) + 1 };
    if (before) {
      const reshaped = shapeOf(before.segments) !== shapeOf(segments) || before.recordGroup !== recordGroup || before.level !== level || before.fromYear !== fromYear;
      if (reshaped && isRuleNumbering(context.db, before)) throw new MunimentError('SCHEMES_RULE_IN_USE');
      changeCodeRule(context.db, rule);
    } else insertCodeRule(context.db, rule);
    const facts = (each: CodeRuleRecord) => ({ fondsId: each.fondsId, recordGroup: each.recordGroup, level: each.level, fromYear: each.fromYear, name: each.name, segments: shapeOf(each.segments), startAt: each.startAt });
    tx.record({ class: 'R', kind: before ? 'codeRule.update' : 'codeRule.create', entity: 'codeRule', eid: rule.codeRuleId, body: before ? { before: facts(before), after: facts(rule) } : facts(rule) });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return { ...rule, segments };
  });
}

function requireRule(context: AreaContext, input: CallInput<'schemes', 'saveCodeRule'>): CodeRuleRecord | null {
  if (!findFonds(context.db, input.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const holder = findCodeRuleOf(context.db, input.fondsId, input.recordGroup, input.level, input.fromYear);
  if (holder && holder.fromYear === input.fromYear && holder.codeRuleId !== input.codeRuleId) throw new MunimentError('SCHEMES_RULE_EXISTS', { recordGroup: input.recordGroup });
  if (input.codeRuleId == null) return null;
  const rule = findCodeRule(context.db, input.codeRuleId);
  if (!rule || rule.fondsId !== input.fondsId) throw new MunimentError('SCHEMES_RULE_NOT_FOUND');
  if (rule.version !== input.version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: rule.version });
  return rule;
}

/** The segments in one spelling, whatever the order of keys they arrived with. */
function shapeOf(segments: readonly CodeSegment[]): string {
  return JSON.stringify(segments.map(({ kind, source, width, separatorBefore, codes }) =>
    ({ kind, source, width, separatorBefore, ...(codes && { codes: Object.fromEntries(Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1))) }) })));
}
