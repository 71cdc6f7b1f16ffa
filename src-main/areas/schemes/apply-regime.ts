import type { RegimeGroup } from '#shared/presets/regime-preset.ts';
import { REGIME_PRESETS } from '#shared/presets/regimes.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { describeAsRegime } from './describe-as-regime.ts';
import { presetOf, rulesOf } from './regime-rules.ts';
import { changeCodeRule, findFonds, insertCodeRule, insertUnit, isRuleNumbering, saveArrangementMode, selectCodeRules, selectUnits, type CodeRuleRecord } from './schemes-store.ts';

type Answer = CallAnswer<'schemes', 'applyRegime'>;

/**
 * Sets a fonds up as a regime has it: its units and classes, what is filed in what, the rules of numbers, and the elements of description. What is already numbered is never
 * renumbered: such a rule stays and is named in the answer. A class, an order or an element that the fonds has already stays as it is. Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_REGIME_NOT_FOUND.
 */
export function applyRegime(context: AreaContext, { fondsId, regimeId }: CallInput<'schemes', 'applyRegime'>): Answer {
  const regime = REGIME_PRESETS.find((each) => each.regimeId === regimeId);
  if (!regime) throw new MunimentError('SCHEMES_REGIME_NOT_FOUND', { regimeId });
  return context.write((tx) => {
    if (!findFonds(context.db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const answer: Answer = { rules: 0, units: 0, classes: 0, fields: 0, kept: [] };
    const known = new Set(selectUnits(context.db, fondsId).map(({ code }) => code));
    for (const { code, name } of regime.units) {
      if (known.has(code)) continue;
      const unit = { unitId: context.ids.uuid(), fondsId, code, name, active: true, version: 1 };
      insertUnit(context.db, unit);
      tx.record({ class: 'R', kind: 'unit.create', entity: 'unit', eid: unit.unitId, body: { fondsId, code, name, active: true } });
      answer.units += 1;
    }
    for (const group of regime.groups) {
      applyGroup(context, tx, fondsId, group, answer);
      const made = describeAsRegime(context, tx, fondsId, group);
      answer.classes += made.classes;
      answer.fields += made.fields;
    }
    tx.record({ class: 'R', kind: 'fonds.applyRegime', entity: 'fonds', eid: fondsId, body: { regimeId, groups: structuredClone(regime.groups) as never } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return answer;
  });
}

function applyGroup(context: AreaContext, tx: WriteTx, fondsId: string, group: RegimeGroup, answer: Answer): void {
  const { recordGroup, classCode, kind, fromYear, temporaryFirst } = group;
  const rules = rulesOf(group);
  for (const { level, segments } of rules) {
    const before = selectCodeRules(context.db, fondsId).find((rule) => rule.recordGroup === recordGroup && rule.level === level && rule.fromYear === fromYear);
    const shape = JSON.stringify(segments);
    if (before !== undefined && JSON.stringify(before.segments) === shape) continue;
    if (before !== undefined && isRuleNumbering(context.db, before)) { answer.kept.push({ recordGroup, level }); continue; }
    const rule: CodeRuleRecord = { codeRuleId: before?.codeRuleId ?? context.ids.uuid(), fondsId, recordGroup, level, fromYear, name: presetOf(group).nameZh, segments, startAt: 1, version: (before?.version ?? 0) + 1 };
    if (before === undefined) insertCodeRule(context.db, rule);
    else changeCodeRule(context.db, rule);
    tx.record({ class: 'R', kind: before === undefined ? 'codeRule.create' : 'codeRule.update', entity: 'codeRule', eid: rule.codeRuleId, body: { fondsId, recordGroup, level, fromYear, name: rule.name, segments: shape, startAt: 1 } });
    answer.rules += 1;
  }
  saveArrangementMode(context.db, fondsId, { recordGroup, classCode, fromYear, level: rules[0]!.level, kind: kind ?? '', temporaryFirst: Number(temporaryFirst) });
}
