import type { CustomField } from '#shared/contract/schemes.ts';
import { checkCustomValues } from '#shared/domain/custom-field.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import type { WordLists } from '../../app/use-word-lists.ts';
import { customKeyOf, isCustomName } from './form-values.ts';
import { matchPattern } from './match-pattern.ts';

/**
 * Why a cell of the list does not take a text: a strict dictionary does not have the word, or the further element's definition does not allow it.
 * The form keeps such a text and marks it; in a cell nobody would see the mark. Emptying is always right.
 */
export function cellRefusal(columnId: string, typed: string, { byField, byKey }: Pick<WordLists, 'byField' | 'byKey'>, further: readonly CustomField[]): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const rule = isCustomName(columnId) ? further.find(({ key }) => key === customKeyOf(columnId)) : undefined;
  const wrong = rule && checkCustomValues([rule], { [rule.key]: text }, matchPattern)[0]?.problem;
  if (wrong !== undefined) return wrong;
  const list = rule === undefined ? byField.get(columnId) : byKey.get(rule.dictionary);
  const unlisted = list && checkWords(list, text);
  return unlisted?.severity === 'must' ? unlisted.problem : undefined;
}
