import { z } from 'zod';
import { CUSTOM_FIELD_LEVELS, CUSTOM_FIELD_TYPES } from '../domain/custom-field.ts';
import { CLASSIFICATION_PARTS, isSoundOrder } from '../domain/classification-scheme.ts';
import { FONDS_FILE_CATEGORIES } from '../domain/fonds-file.ts';
import { VOLUME_KINDS } from '../domain/volume-kind.ts';
import { classCode, codeRuleId, fondsId, instant, nothing, optionalText, reason, text, unitId } from './shapes.ts';
import { procedure } from './procedure.ts';

/** 全宗号: a letter and three digits (DA/T 13-2022). */
export const fondsCode = z.string().trim().regex(/^[A-Z]\d{3}$/);
/** 门类代码 such as WS 文书, KJ 科技. */
export const recordGroupCode = z.string().trim().regex(/^[A-Z]{2,4}$/);
/** 机构(问题)代码 such as BGS 办公室. */
export const unitCode = z.string().trim().regex(/^[A-Z0-9]{1,12}$/);
/** 保管期限代码: Y permanent, D30 thirty years, D10 ten years, or another term; CQ 长期 and DQ 短期 of older schemes. */
export const retentionCode = z.string().trim().regex(/^(Y|D\d{1,3}|CQ|DQ)$/);

/** Of an element beyond the fixed ones, or of a field of the room's own: a Latin word, never changed once it is used. */
export const customKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
/** Elements of description beyond the fields above and the room's own, by the key of their definition (`schemes.listCustomFields`). In a change only the keys named are touched; empty text clears one. */
export const customValues = z.record(customKey, z.string().trim().max(20_000));

export const fonds = z.object({
  fondsId, code: fondsCode, name: z.string(), history: z.string(), startYear: z.int().nullable(), endYear: z.int().nullable(), custom: customValues, version: z.int(),
});
export const unit = z.object({ unitId, fondsId, code: unitCode, name: z.string(), active: z.boolean(), version: z.int() });
export const recordGroup = z.object({ code: recordGroupCode, nameZh: z.string(), nameEn: z.string() });

/** 聚合层次: what a rule numbers. A project (项目) holds volumes (案卷), a volume holds items (件). */
export const aggregationLevel = z.enum(['project', 'volume', 'item']);

/** One segment of a 档号 rule; the meaning stands in domain/archival-code.ts. */
export const codeSegment = z.object({
  kind: z.enum(['literal', 'field', 'map', 'sequence', 'date']),
  /** Literal text, or the name of the field: fonds, recordGroup, class, subclass, class3, class4, year, retention, unit, unitName, project, volume, item. */
  source: z.string().max(60),
  width: z.int().min(0).max(12),
  separatorBefore: z.enum(['-', '·', '']),
  /** `map` only: the code of each value. */
  codes: z.record(z.string().max(60), z.string().max(20)).optional(),
});
export const codeRule = z.object({
  codeRuleId, fondsId, recordGroup: recordGroupCode, level: aggregationLevel, /** Rules the records formed in this year and later, until a later one begins; 0: always. */ fromYear: z.int().min(0).max(2200), name: z.string(), segments: z.array(codeSegment).min(1).max(12),
  startAt: z.int().min(0), version: z.int(),
});
export const codeValues = z.object({
  fonds: z.string(), recordGroup: z.string(), year: z.string(), retention: z.string(), unit: z.string(), unitName: z.string(), item: z.int().nullable(),
  /** 类别号, levels joined with `·`. */
  classCode: z.string().default(''), volume: z.int().nullable().default(null), project: z.int().nullable().default(null),
});
/** 断号 of one scope. `missing`: numbers that no item in use has, at most 2,000; `deleted`: those of them that a deleted item keeps. */
export const codeGap = z.object({
  scope: z.string(), first: z.int(), last: z.int(), used: z.int(), missing: z.array(z.int()), deleted: z.array(z.int()),
});

/** How a record group, or a class of it, is arranged. `level`: the highest thing that holds its items; `item`: by item (按件). */
export const arrangementMode = z.object({
  recordGroup: recordGroupCode, classCode: z.string(), fromYear: z.int(), level: aggregationLevel, kind: z.enum(VOLUME_KINDS).nullable(), temporaryFirst: z.boolean(),
});

/** How one more element is described: where it applies, what may stand in it, where it shows. */
export const customField = z.object({
  key: customKey, /** Null: of every fonds. */ fondsId: fondsId.nullable(), /** Null: of every record group. */ recordGroup: recordGroupCode.nullable(), level: z.enum(CUSTOM_FIELD_LEVELS),
  /** The heading under which the form shows it: one of `CUSTOM_FIELD_GROUPS`, or the room's own words. */
  group: text(40), labelZh: text(40), labelEn: text(60), type: z.enum(CUSTOM_FIELD_TYPES), required: z.boolean(),
  /** A regular expression for the whole value; empty: anything. */
  pattern: optionalText(200), choices: z.array(text(100)).max(500),
  /** Key of the dictionary whose words it takes, of text only; empty: none. */
  dictionary: z.union([z.literal(''), customKey]).default(''), searchable: z.boolean(), inList: z.boolean(), position: z.int().min(0).max(100_000), active: z.boolean(),
  /** From where the element is known; empty for the room's own. */
  source: z.string(), /** Null while the room has not changed the preset. */ version: z.int().nullable(),
});
export type CustomField = z.infer<typeof customField>;

/** 类别: a branch of the arrangement below its record group. */
export const recordClass = z.object({ fondsId, recordGroup: recordGroupCode, classCode: classCode.min(1), name: z.string(), active: z.boolean(), version: z.int() });
export const classificationOrder = z.array(z.enum(CLASSIFICATION_PARTS)).min(1).max(CLASSIFICATION_PARTS.length).refine(isSoundOrder);
export const classificationScheme = z.object({ fondsId, recordGroup: recordGroupCode, parts: z.array(z.enum(CLASSIFICATION_PARTS)), version: z.int() });

/** 全宗卷: one document about a fonds. */
export const fondsFileEntry = z.object({
  entryId: z.uuid(), fondsId, category: z.enum(FONDS_FILE_CATEGORIES), title: z.string(), date: z.string(), body: z.string(),
  writtenAt: instant, writtenBy: z.string(), updatedAt: instant, updatedBy: z.string(), version: z.int(),
});

export const schemes = {
  /** Chosen orders and named classes, of one fonds or of all. */
  listClassification: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId: fondsId.nullish() }))
    .output(z.object({ schemes: z.array(classificationScheme), classes: z.array(recordClass) })),
  /** `version` null: nothing was chosen before. */
  saveClassification: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ fondsId, recordGroup: recordGroupCode, parts: classificationOrder, version: z.int().nullish() })).output(classificationScheme),
  /** The code stays once it is there: archival codes are made of it. A class that is no longer used is switched off. */
  saveClass: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ fondsId, recordGroup: recordGroupCode, classCode: classCode.min(1), name: text(60), active: z.boolean(), version: z.int().nullish() })).output(recordClass),
  listFondsFile: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(fondsFileEntry)),
  /** Without `entryId` a new one. */
  saveFondsFileEntry: procedure({ permission: 'catalogue.edit', kind: 'write' })
    .input(fondsFileEntry.pick({ fondsId: true, category: true }).extend({ entryId: z.uuid().nullish(), version: z.int().nullish(), title: text(200), date: optionalText(24), body: optionalText(50_000) })).output(fondsFileEntry),
  /** It stays in the history. */
  removeFondsFileEntry: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ entryId: z.uuid(), version: z.int(), reason })).output(nothing),
  listArrangementModes: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(arrangementMode)),
  /** Ways of keeping an archive to start a fonds from: units, what is filed in what, the rules of numbers, what records are described with and printed on. */
  listRegimes: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing)
    .output(z.array(z.object({ regimeId: z.string(), nameZh: z.string(), nameEn: z.string(), groups: z.array(arrangementMode.extend({ example: z.string(), /** By their `formId`. */ forms: z.array(z.string()), elements: z.array(z.object({ labelZh: z.string(), labelEn: z.string() })) })) }))),
  /** A rule that has given out numbers stays as it is, and is named. */
  applyRegime: procedure({ permission: 'schemes.manage', kind: 'write' }).input(z.object({ fondsId, regimeId: z.string().max(20) }))
    .output(z.object({ rules: z.int(), units: z.int(), classes: z.int(), fields: z.int(), kept: z.array(z.object({ recordGroup: z.string(), level: aggregationLevel })) })),
  listFonds: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(fonds)),
  createFonds: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ code: fondsCode, name: text(100), history: optionalText(20000).default(''), startYear: z.int().nullish(), endYear: z.int().nullish(), custom: customValues.default({}) }))
    .output(fonds),
  updateFonds: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ fondsId, version: z.int(), name: text(100), history: optionalText(20000), startYear: z.int().nullish(), endYear: z.int().nullish(), custom: customValues.default({}) }))
    .output(fonds),
  listUnits: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(unit)),
  saveUnit: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ unitId: unitId.nullish(), version: z.int().nullish(), fondsId, code: unitCode, name: text(60), active: z.boolean() })).output(unit),
  listRecordGroups: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing).output(z.array(recordGroup)),
  /** The definitions in force, one a key and level, the narrowest of each: built in, of the room, of the record group, of the fonds. Without a place: every definition as it stands. */
  listCustomFields: procedure({ permission: 'schemes.view', kind: 'read' })
    .input(z.object({ fondsId: fondsId.nullish(), recordGroup: recordGroupCode.nullish(), includeRetired: z.boolean().default(false) })).output(z.array(customField)),
  /** Defines a field, or changes one (`version` of what is changed). Under the key of a built-in element it is switched on, off or worded anew for this place. */
  saveCustomField: procedure({ permission: 'schemes.manage', kind: 'write' }).input(customField.omit({ source: true })).output(customField),
  listCodeRules: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(codeRule)),
  /** A rule that has given out numbers cannot change its shape: SCHEMES_RULE_IN_USE. */
  saveCodeRule: procedure({ permission: 'schemes.manage', kind: 'write' })
    .input(z.object({ codeRuleId: codeRuleId.nullish(), version: z.int().nullish(), fondsId, recordGroup: recordGroupCode, level: aggregationLevel.default('item'), fromYear: z.int().min(0).max(2200).default(0), name: text(60), segments: z.array(codeSegment).min(1).max(12), startAt: z.int().min(0) }))
    .output(codeRule),
  /** `code` shows `…` and `####` for what is not known yet; null when the rule is unsound. Problems are `kind:source` or, of the rule, `kind:segment`. */
  previewCode: procedure({ permission: 'schemes.view', kind: 'read' })
    .input(z.object({ segments: z.array(codeSegment).min(1).max(12), values: codeValues, level: aggregationLevel.default('item') }))
    .output(z.object({ code: z.string().nullable(), problems: z.array(z.string()), scope: z.string() })),
  /** Ready-made rules with their source, to start from. */
  listCodePresets: procedure({ permission: 'schemes.view', kind: 'read' }).input(nothing)
    .output(z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string(), level: aggregationLevel, source: z.string(), example: z.string(), segments: z.array(codeSegment) }))),
  listCodeGaps: procedure({ permission: 'schemes.view', kind: 'read' }).input(z.object({ fondsId })).output(z.array(codeGap)),
};
