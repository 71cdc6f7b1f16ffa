import { REGIME_PRESETS } from '#shared/presets/regimes.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { presetOf, rulesOf } from './regime-rules.ts';

/** Ways of keeping an archive to start a fonds from, each with what its codes look like. */
export function listRegimes(): CallAnswer<'schemes', 'listRegimes'> {
  return REGIME_PRESETS.map(({ regimeId, nameZh, nameEn, groups }) => ({
    regimeId, nameZh, nameEn,
    groups: groups.map((group) => ({
      recordGroup: group.recordGroup, classCode: group.classCode, fromYear: group.fromYear, kind: group.kind, temporaryFirst: group.temporaryFirst,
      level: rulesOf(group)[0]!.level, example: presetOf(group).example, forms: group.forms,
      elements: group.elements.map(({ labelZh, labelEn }) => ({ labelZh, labelEn })),
    })),
  }));
}
