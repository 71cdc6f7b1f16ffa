import { isBackwards, readDescriptionDate } from './description-date.ts';

/** What further elements describe. */
export const CUSTOM_FIELD_LEVELS = ['fonds', 'volume', 'item'] as const;
export type CustomFieldLevel = (typeof CUSTOM_FIELD_LEVELS)[number];

/**
 * `text`: anything, `choices` are only suggested; `number`: digits with at most one point; `date`: as DA/T 18-2022 writes dates; `choice`: one of `choices`;
 * `flag`: 是 or 否.
 */
export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'choice', 'flag'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** Areas of description of DA/T 18-2022, and headings for carriers and for what a room adds; a room may name further headings. */
export const CUSTOM_FIELD_GROUPS = ['identity', 'context', 'content', 'access', 'related', 'notes', 'carrier', 'photograph', 'own'] as const;
export type CustomFieldGroup = (typeof CUSTOM_FIELD_GROUPS)[number];

/** Stored as the word itself, like the words of the pick lists: a table that leaves the program reads as it should. */
export const FLAG_WORDS = ['是', '否'] as const;

/** What a value under a key must be like. */
export interface CustomFieldRule {
  readonly key: string;
  readonly type: CustomFieldType;
  readonly required: boolean;
  /** A regular expression for the whole value; empty: anything. */
  readonly pattern: string;
  readonly choices: readonly string[];
}

export type CustomProblemCode = 'required' | 'notANumber' | 'dateUnreadable' | 'dateBackwards' | 'notInChoices' | 'notYesOrNo' | 'patternDiffers';

export interface CustomProblem {
  /** `custom.<key>` */
  readonly field: `custom.${string}`;
  readonly problem: CustomProblemCode;
  readonly severity: 'must';
}

/** Whether the whole text is as the pattern says; where it runs decides with which engine. */
export type MatchPattern = (pattern: string, text: string) => boolean;

/** What is wrong with the values, by the rules of their keys. A value that no rule knows is right. */
export function checkCustomValues(rules: readonly CustomFieldRule[], values: Readonly<Record<string, string>>, matches: MatchPattern): CustomProblem[] {
  return rules.flatMap((rule): CustomProblem[] => {
    const problem = problemOf(rule, (values[rule.key] ?? '').trim(), matches);
    return problem === undefined ? [] : [{ field: `custom.${rule.key}`, problem, severity: 'must' }];
  });
}

function problemOf({ type, required, pattern, choices }: CustomFieldRule, text: string, matches: MatchPattern): CustomProblemCode | undefined {
  if (text === '') return required ? 'required' : undefined;
  if (type === 'number' && !/^-?\d+(\.\d+)?$/u.test(text)) return 'notANumber';
  if (type === 'flag' && !(FLAG_WORDS as readonly string[]).includes(text)) return 'notYesOrNo';
  if (type === 'choice' && !choices.includes(text)) return 'notInChoices';
  if (type === 'date') {
    const date = readDescriptionDate(text);
    if (date === undefined) return 'dateUnreadable';
    if (isBackwards(date)) return 'dateBackwards';
  }
  return pattern !== '' && !matches(pattern, text) ? 'patternDiffers' : undefined;
}
