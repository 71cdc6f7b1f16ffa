import { previewCode as draftCode, renderCode, sequenceScope } from '#shared/domain/archival-code.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findRuleProblems } from './item-code-rule.ts';

/** What a rule would make of the values, while somebody is still building it. */
export function previewCode(_context: AreaContext, input: CallInput<'schemes', 'previewCode'>): CallAnswer<'schemes', 'previewCode'> {
  const rule = { segments: input.segments };
  const faults = findRuleProblems(input.segments, input.level);
  if (faults.length > 0) return { code: null, problems: faults, scope: '' };
  const { classCode, ...known } = input.values;
  const [first, second, third, fourth] = classCode.split('·');
  const values = { ...known, class: first, subclass: second, class3: third, class4: fourth };
  const rendered = renderCode(rule, values);
  return {
    code: rendered.ok ? rendered.code : draftCode(rule, values),
    problems: rendered.ok ? [] : rendered.problems.map(({ kind, source }) => `${kind}:${source}`),
    scope: sequenceScope(rule, values) ?? '',
  };
}
