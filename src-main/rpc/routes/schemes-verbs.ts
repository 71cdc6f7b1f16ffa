import { listClassification } from '#main/areas/schemes/list-classification.ts';
import { saveClassification } from '#main/areas/schemes/save-classification.ts';
import { saveClass } from '#main/areas/schemes/save-class.ts';
import { listFondsFile } from '#main/areas/schemes/list-fonds-file.ts';
import { saveFondsFileEntry } from '#main/areas/schemes/save-fonds-file-entry.ts';
import { removeFondsFileEntry } from '#main/areas/schemes/remove-fonds-file-entry.ts';
import { applyRegime } from '#main/areas/schemes/apply-regime.ts';
import { createFonds } from '#main/areas/schemes/create-fonds.ts';
import { listArrangementModes } from '#main/areas/schemes/list-arrangement-modes.ts';
import { listCodeGaps } from '#main/areas/schemes/list-code-gaps.ts';
import { listCodePresets } from '#main/areas/schemes/list-code-presets.ts';
import { listCodeRules } from '#main/areas/schemes/list-code-rules.ts';
import { listCustomFields } from '#main/areas/schemes/list-custom-fields.ts';
import { listFonds } from '#main/areas/schemes/list-fonds.ts';
import { listRecordGroups } from '#main/areas/schemes/list-record-groups.ts';
import { listRegimes } from '#main/areas/schemes/list-regimes.ts';
import { listUnits } from '#main/areas/schemes/list-units.ts';
import { previewCode } from '#main/areas/schemes/preview-code.ts';
import { saveCodeRule } from '#main/areas/schemes/save-code-rule.ts';
import { saveCustomField } from '#main/areas/schemes/save-custom-field.ts';
import { saveUnit } from '#main/areas/schemes/save-unit.ts';
import { updateFonds } from '#main/areas/schemes/update-fonds.ts';
import type { AreaVerbs } from '../verbs.ts';

export const schemesVerbs: AreaVerbs<'schemes'> = {
  listClassification, saveClassification, saveClass, listFondsFile, saveFondsFileEntry, removeFondsFileEntry,
  applyRegime, listArrangementModes, listRegimes,
  listFonds, createFonds, updateFonds, listUnits, saveUnit, listRecordGroups, listCustomFields, saveCustomField, listCodeRules, saveCodeRule, previewCode, listCodePresets, listCodeGaps,
};
