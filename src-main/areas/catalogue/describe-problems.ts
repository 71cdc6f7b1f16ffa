import { checkCustomValues, type CustomFieldLevel } from '#shared/domain/custom-field.ts';
import type { CustomField } from '#shared/contract/schemes.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import { checkDescription } from '#shared/domain/item-description.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { wordListOf, wordListsByField } from '#main/areas/schemes/dictionaries-in-force.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';
import { matchPattern } from '#main/areas/schemes/match-pattern.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { ItemFields } from './item-record.ts';

/** Something to complete or to look at, in the contract's form: the rules' own problems, and those of numbering. */
export interface DescriptionProblem {
  readonly field: string;
  readonly problem: string;
  readonly severity: 'must' | 'check';
}

type Asker = Pick<AreaContext, 'clock' | 'db'>;
interface DescribedRecord { readonly fondsId: string | null; readonly recordGroup: string | null; readonly archivalCode: string | null; readonly custom: Readonly<Record<string, string>> }

/** What the rules of description, and the definitions of further elements, say of a record on its level. */
export function findProblems(context: Asker, level: CustomFieldLevel, { custom, ...record }: DescribedRecord, fields: Readonly<Record<string, string | number | null | undefined>>): DescriptionProblem[] {
  const check = { today: localDay(context.clock.nowMs()), numbered: record.archivalCode !== null, dictionaries: wordListsByField(context.db) };
  const rules = fieldsInForce(context.db, record).filter((field) => field.level === level && field.active);
  return [...checkDescription(level, { ...custom, ...fields, archivalCode: record.archivalCode }, check), ...checkCustomValues(rules, custom, matchPattern), ...rules.flatMap((rule) => unlistedWords(context, rule, custom[rule.key] ?? ''))];
}

function unlistedWords({ db }: Asker, { key, dictionary }: CustomField, text: string): DescriptionProblem[] {
  const list = text.trim() === '' ? undefined : wordListOf(db, dictionary);
  const found = list && checkWords(list, text);
  return found === undefined ? [] : [{ field: `custom.${key}`, ...found }];
}

/** What the rules of description say of an item. */
export function describeProblems(context: Asker, { custom, ...fields }: ItemFields, archivalCode: string | null): DescriptionProblem[] {
  return findProblems(context, 'item', { ...fields, custom, archivalCode }, fields);
}

/** What keeps an item from being numbered. */
export const findObstacles = (context: Asker, fields: ItemFields): DescriptionProblem[] =>
  describeProblems(context, fields, null).filter((problem) => problem.severity === 'must');
