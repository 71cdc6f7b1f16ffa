import { addMonths } from './calendar-day.ts';

/**
 * 密级 Classification levels, lowest first: 公开, 内部 (限制), 秘密, 机密, 绝密.
 * Source of the value list: GB/T 7156 as quoted by public copies.
 */
export const CLASSIFICATION_LEVELS = ['public', 'internal', 'secret', 'confidential', 'topSecret'] as const;

export type ClassificationLevel = (typeof CLASSIFICATION_LEVELS)[number];

/** A level with its term (密级★期限). A missing term means the longest that the level allows. */
export interface ClassificationMark {
  readonly level: ClassificationLevel;
  readonly term?: { readonly amount: number; readonly unit: 'years' | 'months' } | undefined;
}

const CHINESE_TERMS: Readonly<Record<ClassificationLevel, string>> = {
  public: '公开', internal: '内部', secret: '秘密', confidential: '机密', topSecret: '绝密',
};

// 限制 is the GB/T 7156 word for what most rooms call 内部; 非密 and 普通 are met in old catalogues.
const LEVEL_OF_TERM: Readonly<Record<string, ClassificationLevel>> = {
  公开: 'public', 非密: 'public', 普通: 'public', 内部: 'internal', 限制: 'internal', 秘密: 'secret', 机密: 'confidential', 绝密: 'topSecret',
};

/** Longest term in years; null where a level carries no term. Source: 保守国家秘密法 (30, 20, 10 years). */
export const MAX_TERM_YEARS: Readonly<Record<ClassificationLevel, number | null>> = {
  public: null, internal: null, secret: 10, confidential: 20, topSecret: 30,
};

/** Negative when `a` is lower than `b`, 0 when equal, positive when higher. */
export function compareClassificationLevels(a: ClassificationLevel, b: ClassificationLevel): number {
  return CLASSIFICATION_LEVELS.indexOf(a) - CLASSIFICATION_LEVELS.indexOf(b);
}

/** Every level up to and including `clearance`: what a query may show to a person. */
export function levelsWithin(clearance: ClassificationLevel): readonly ClassificationLevel[] {
  return CLASSIFICATION_LEVELS.slice(0, CLASSIFICATION_LEVELS.indexOf(clearance) + 1);
}

/** Whether the level is a state secret (秘密 and above), which a machine not meant for it must refuse. */
export function isStateSecret(level: ClassificationLevel): boolean {
  return MAX_TERM_YEARS[level] !== null;
}

/** The mark as printed: `机密★10年`, `秘密★6个月`, or the bare term when no term is given. */
export function formatClassificationMark(mark: ClassificationMark): string {
  const word = CHINESE_TERMS[mark.level];
  if (mark.term === undefined) return word;
  return `${word}★${mark.term.amount}${mark.term.unit === 'years' ? '年' : '个月'}`;
}

/** Reads `机密★10年`, `机密`, `限制`, `秘密*6个月` or a level's own name; undefined when it is none of these. */
export function readClassificationMark(text: string): ClassificationMark | undefined {
  const tidy = text.normalize('NFKC').replace(/\s+/gu, '');
  const named = CLASSIFICATION_LEVELS.find((level) => level === tidy);
  if (named !== undefined) return { level: named };
  const match = /^(?<word>\p{Script=Han}{2})(?:[★☆*](?<amount>[1-9]\d{0,2})(?<unit>年|个月|月))?$/u.exec(tidy);
  const level = LEVEL_OF_TERM[match?.groups?.['word'] ?? ''];
  if (match === null || level === undefined) return undefined;
  const amount = match.groups?.['amount'];
  if (amount === undefined) return { level };
  return { level, term: { amount: Number(amount), unit: match.groups?.['unit'] === '年' ? 'years' : 'months' } };
}

export type ClassificationProblem = 'termNotAllowed' | 'termTooLong';

/** What is wrong with a mark: a term on a level that carries none, or one longer than the law allows. */
export function checkClassificationMark(mark: ClassificationMark): ClassificationProblem | undefined {
  if (mark.term === undefined) return undefined;
  const longest = MAX_TERM_YEARS[mark.level];
  if (longest === null) return 'termNotAllowed';
  const months = mark.term.unit === 'years' ? mark.term.amount * 12 : mark.term.amount;
  return months > longest * 12 ? 'termTooLong' : undefined;
}

/**
 * The day on which the secrecy term has run out, counted from `fromDay` (YYYYMMDD).
 * Null when the level carries no term. Without a term the longest applies.
 */
export function classificationEnds(mark: ClassificationMark, fromDay: string): string | null {
  const longest = MAX_TERM_YEARS[mark.level];
  if (longest === null) return null;
  const term = mark.term ?? { amount: longest, unit: 'years' as const };
  return addMonths(fromDay, term.unit === 'years' ? term.amount * 12 : term.amount);
}
