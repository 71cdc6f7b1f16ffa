import { checkCustomValues, type CustomFieldLevel } from '#shared/domain/custom-field.ts';
import type { CustomField } from '#shared/contract/schemes.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import { checkDescription, type DescriptionValues } from '#shared/domain/item-description.ts';
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

/** What the rules of description, and the definitions of further elements, say of records on a level; the definitions of a place are asked once. For many records at a time. */
export function createProblemFinder(context: Asker, level: CustomFieldLevel): (record: DescribedRecord, fields: DescriptionValues) => DescriptionProblem[] {
  const known = new Map<string, readonly CustomField[]>();
  const today = localDay(context.clock.nowMs());
  const dictionaries = wordListsByField(context.db);
  return ({ custom, ...record }, fields) => {
    const place = `${record.fondsId} ${record.recordGroup}`;
    const rules = known.get(place) ?? fieldsInForce(context.db, record).filter((field) => field.level === level && field.active);
    known.set(place, rules);
    const check = { today, numbered: record.archivalCode !== null, dictionaries };
    return [
      ...checkDescription(level, { ...custom, ...fields, archivalCode: record.archivalCode }, check), ...checkCustomValues(rules, custom, matchPattern), ...rules.flatMap((rule) => unlistedWords(context, rule, custom[rule.key] ?? '')),
    ];
  };
}

/** The same of one record. */
export const findProblems = (context: Asker, level: CustomFieldLevel, record: DescribedRecord, fields: DescriptionValues): DescriptionProblem[] => createProblemFinder(context, level)(record, fields);

function unlistedWords({ db }: Asker, { key, dictionary }: CustomField, text: string): DescriptionProblem[] {
  const list = text.trim() === '' ? undefined : wordListOf(db, dictionary);
  const found = list && checkWords(list, text);
  return found === undefined ? [] : [{ field: `custom.${key}`, ...found }];
}

/** What the rules of description say of an item. */
export function describeProblems(context: Asker, { custom, ...fields }: ItemFields, archivalCode: string | null): DescriptionProblem[] {
  return findProblems(context, 'item', { ...fields, custom, archivalCode }, fields);
}

/** What keeps items from being numbered. For many at a time. */
export function createObstacleFinder(context: Asker): (item: ItemFields) => DescriptionProblem[] {
  const find = createProblemFinder(context, 'item');
  return ({ custom, ...fields }) => find({ ...fields, custom, archivalCode: null }, fields).filter((problem) => problem.severity === 'must');
}

/** The same of one item. */
export const findObstacles = (context: Asker, item: ItemFields): DescriptionProblem[] => createObstacleFinder(context)(item);
