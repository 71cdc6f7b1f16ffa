import { previewCode } from '#shared/domain/archival-code.ts';
import type { RegimeGroup, RegimePreset } from '#shared/presets/regime-preset.ts';
import { REGIME_PRESETS } from '#shared/presets/regimes.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { presetOf, rulesOf } from './regime-rules.ts';

/** Ways of keeping an archive to start a fonds from, each with what its codes look like. */
export function listRegimes(): CallAnswer<'schemes', 'listRegimes'> {
  return REGIME_PRESETS.map(({ regimeId, nameZh, nameEn, groups, units }) => ({
    regimeId, nameZh, nameEn,
    groups: groups.map((group) => ({
      recordGroup: group.recordGroup, classCode: group.classCode, fromYear: group.fromYear, kind: group.kind, temporaryFirst: group.temporaryFirst,
      level: rulesOf(group)[0]!.level, example: exampleOf(group, units), forms: group.forms,
      elements: group.elements.map(({ labelZh, labelEn }) => ({ labelZh, labelEn })),
    })),
  }));
}

/** The code of a first paper, kept thirty years. */
function exampleOf(group: RegimeGroup, units: RegimePreset['units']): string {
  const [first, second, third, fourth] = group.classCode.split('·');
  const { code: unit, name: unitName } = units[0]!;
  return previewCode(presetOf(group).rule, {
    fonds: 'Z109', recordGroup: group.recordGroup, class: first, subclass: second, class3: third, class4: fourth, year: Math.max(2024, group.fromYear), retention: 'D30', unit, unitName, project: 1, volume: 1, item: 1,
  });
}
