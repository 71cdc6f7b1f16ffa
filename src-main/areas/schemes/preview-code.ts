import { previewCode as draftCode, renderCode, sequenceScope } from '#shared/domain/archival-code.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findRuleProblems } from './item-code-rule.ts';

/** What a rule would make of the values, while somebody is still building it. */
export function previewCode(_context: AreaContext, input: CallInput<'schemes', 'previewCode'>): CallAnswer<'schemes', 'previewCode'> {
  const rule = { segments: input.segments };
  const faults = findRuleProblems(input.segments);
  if (faults.length > 0) return { code: null, problems: faults, scope: '' };
  const rendered = renderCode(rule, input.values);
  return {
    code: rendered.ok ? rendered.code : draftCode(rule, input.values),
    problems: rendered.ok ? [] : rendered.problems.map(({ kind, source }) => `${kind}:${source}`),
    scope: sequenceScope(rule, input.values) ?? '',
  };
}
