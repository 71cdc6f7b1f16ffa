import { z } from 'zod';
import { deadlineRule } from './process-preset.ts';

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/u);
const name = z.string().trim().min(1).max(100);
const named = { nameZh: name, nameEn: name };

/**
 * What must hold before a batch leaves a station; the program looks at the room itself. `pages`: every item has images; `linked`: every item has exactly as many as its description says;
 * `filed`: every item lies in a volume; `numbered`: every item has its 档号; `shelved`: every item's box stands on a shelf; `gates`: every gate of quality has accepted the batch since it came here.
 */
export const LEAVING_CONDITIONS = ['pages', 'linked', 'filed', 'numbered', 'shelved', 'gates'] as const;
export type LeavingCondition = (typeof LEAVING_CONDITIONS)[number];

/** 工位 */
export const lineStation = z.strictObject({
  stationKey: key, ...named,
  /** Who works there, as the institution calls them; empty: anybody. */
  team: z.string().trim().max(100).default(''),
  /** 后工序检查前工序 What whoever takes a batch in hand here has looked at. */
  checks: z.array(z.strictObject({ checkKey: key, ...named })).max(20).default([]),
  /** 交接 Whether a batch comes here with counts and condition; without it the room's own counts are written down. */
  handOver: z.boolean().default(true),
  /** Whether it is taken in hand by somebody else than who sent it here. */
  otherPerson: z.boolean().default(false),
  /** From when the batch came here; null: none. */
  deadline: deadlineRule.nullable().default(null),
  warnHours: z.int().min(0).max(8760).default(8),
  leaves: z.array(z.enum(LEAVING_CONDITIONS)).max(LEAVING_CONDITIONS.length).default([]),
  /** Whether the files of a contractor's folder are made or changed here; elsewhere a changed file stops the batch. */
  changesFiles: z.boolean().default(false),
  /** 验收 A contractor's batch leaves only when the closing part of the security list is ticked. */
  accepts: z.boolean().default(false),
});
export type LineStation = z.infer<typeof lineStation>;

/** 三道关 One gate: how much of the batch is looked at, in percent of its pages. */
export const qualityGate = z.strictObject({ gateKey: key, ...named, samplePct: z.number().min(0.1).max(100) });
export type QualityGate = z.infer<typeof qualityGate>;

/** 缺陷代码 `weight`: how many pages' worth it takes from the score. `retired`: reports have it, nobody marks a page with it any more. */
export const defectCode = z.strictObject({ code: key, ...named, weight: z.number().min(0).max(10), retired: z.boolean().default(false) });
export type DefectCode = z.infer<typeof defectCode>;

export const qualityScheme = z.strictObject({
  gates: z.array(qualityGate).min(1).max(5),
  /** 合格率 Share of looked-at pages that must be right, and share of items whose images and description agree, in percent. */
  passPct: z.number().min(0).max(100), linkPct: z.number().min(0).max(100),
  /** Nobody passes two gates of one round, and from the second gate on nobody who worked on the batch. */
  differentPeople: z.boolean().default(true),
  /** 先机检 Whether a gate accepts only when every page of the batch has been looked at by the automatic checks. */
  checksFirst: z.boolean().default(false),
  /** Where a rejected batch usually goes back to. */
  returnTo: key,
  defects: z.array(defectCode).min(1).max(100),
});
export type QualityScheme = z.infer<typeof qualityScheme>;

/** 外包安全清单 */
export const securityItem = z.strictObject({ itemKey: key, ...named, /** Before the batch starts, or before it is accepted. */ phase: z.enum(['opening', 'closing']), mandatory: z.boolean().default(true) });
export type SecurityItem = z.infer<typeof securityItem>;

/** What a line is made of; a room may change all of it. A batch keeps it as it was when the batch was made. */
export const lineSettings = z.strictObject({
  ...named, source: z.string().trim().max(300).default(''),
  stations: z.array(lineStation).min(1).max(20), quality: qualityScheme, security: z.array(securityItem).max(60).default([]),
}).superRefine(({ stations, quality, security }, found) => {
  const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
  if (twice(stations.map(({ stationKey }) => stationKey))) found.addIssue({ code: 'custom', message: 'two stations have the same key', path: ['stations'] });
  if (twice(quality.gates.map(({ gateKey }) => gateKey))) found.addIssue({ code: 'custom', message: 'two gates have the same key', path: ['quality', 'gates'] });
  if (twice(quality.defects.map(({ code }) => code))) found.addIssue({ code: 'custom', message: 'two defects have the same code', path: ['quality', 'defects'] });
  if (twice(security.map(({ itemKey }) => itemKey))) found.addIssue({ code: 'custom', message: 'two items of the security list have the same key', path: ['security'] });
  if (!stations.some(({ stationKey }) => stationKey === quality.returnTo)) found.addIssue({ code: 'custom', message: 'rejected batches go back to a station of the line', path: ['quality', 'returnTo'] });
});
export type LineSettings = z.infer<typeof lineSettings>;

/** A line as a file of `resources/presets/lines`. */
export const linePreset = z.strictObject({ presetId: key, settings: lineSettings });
export type LinePreset = z.infer<typeof linePreset>;
