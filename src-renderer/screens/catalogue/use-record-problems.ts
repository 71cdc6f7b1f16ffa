import { useMemo } from 'react';
import { checkCustomValues } from '#shared/domain/custom-field.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import { checkDescription } from '#shared/domain/item-description.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import type { RecordForm } from './use-record.ts';
import { customOf, tidyValue, type FieldName } from './form-values.ts';
import { matchPattern } from './match-pattern.ts';
import { useCustomFields } from './use-custom-fields.ts';

export interface FieldProblem {
  readonly words: string;
  readonly severity: 'must' | 'check';
}

function localDay(): string {
  const now = new Date();
  return `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}${String(now.getDate()).padStart(2, '0')}`;
}

/** What is missing or unusual in the form, by field. In a new record nothing is called missing before somebody tried to save it. */
export function useRecordProblems({ values, opened, unfit, strict }: RecordForm): ReadonlyMap<string, FieldProblem> {
  const words = useItemWords();
  const { byField, byKey } = useWordLists();
  const { active } = useCustomFields(values.fondsId, values.recordGroup);
  const archivalCode = opened.kind === 'item' ? opened.item.archivalCode : null;
  return useMemo(() => {
    const found = new Map<string, FieldProblem>();
    // What is deleted wants nothing.
    if (opened.kind === 'none' || (opened.kind === 'item' && opened.item.deletedAt !== null)) return found;
    const described = { ...values, date: tidyValue('date', values.date), pageCount: tidyValue('pageCount', values.pageCount), archivalCode };
    for (const { field, problem, severity } of checkDescription('item', described, { today: localDay(), numbered: archivalCode !== null, dictionaries: byField })) {
      const missing = problem === 'required' || (problem === 'pageCountNotPositive' && values.pageCount === '');
      if (missing && !strict) continue;
      // The preset lists of words are open: 总结 and 合同 are right though the regulation on official papers does not name them.
      if (problem === 'notInDictionary' && severity === 'check' && !byField.has(field)) continue;
      if (!found.has(field)) found.set(field, { words: words.problem(missing ? 'required' : problem), severity });
    }
    for (const { field, problem, severity } of checkCustomValues(active, customOf(values), matchPattern)) {
      if (problem !== 'required' || strict) found.set(field, { words: words.problem(problem), severity });
    }
    for (const { key, dictionary } of active) {
      const list = byKey.get(dictionary);
      const text = (values[`custom.${key}`] ?? '').trim();
      const unlisted = list === undefined || text === '' ? undefined : checkWords(list, text);
      if (unlisted !== undefined) found.set(`custom.${key}`, { words: words.problem(unlisted.problem), severity: unlisted.severity });
    }
    for (const field of unfit) {
      const empty = (values[field] ?? '').trim() === '';
      found.set(field, { words: words.problem(empty ? 'required' : notThisField(field)), severity: 'must' });
    }
    return found;
  }, [values, archivalCode, opened, unfit, strict, words, active, byField, byKey]);
}

function notThisField(field: FieldName): string {
  return field === 'year' || field === 'pageCount' ? 'notANumber' : field === 'retention' ? 'retentionUnreadable' : 'tooLong';
}
