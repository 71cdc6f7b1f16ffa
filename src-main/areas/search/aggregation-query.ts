import type { SearchNode } from '#shared/domain/search-node.ts';
import { phraseExpression, readTerm, type SearchTerm } from '#shared/domain/search-query.ts';
import { verifyMatch } from '#shared/domain/search-match.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';

/** Columns of the index of volumes; those that a query can name by its field. All of them where it names none. */
const COLUMNS_OF_FIELD: Readonly<Record<string, string>> = {
  title: 'title', responsible: 'responsible', keywords: 'keywords', note: 'note', volume: '{title code}', subject: 'subject', archivalCode: 'code',
};

/** Before the key of a further element: the index of volumes has them all in one column. */
const ELEMENT = 'custom.';

/** The further element that is asked for, if it is one. */
export const elementOf = (columns: string | null): string | null => (columns?.startsWith(ELEMENT) === true ? columns.slice(ELEMENT.length) : null);

/** What stands above items and is asked by words: one kind of thing, with how it answers for single words. */
export interface AggregationLeaves<Answer> {
  words(terms: readonly SearchTerm[], columns: string | null): Answer;
  or(answers: readonly Answer[]): Answer;
  /** All of the first, none of the second. */
  and(wanted: readonly Answer[], unwanted: readonly Answer[]): Answer;
}

/** Answers a query for what stands above items; null where it asks something that only an item has, or only what must be missing. */
export function askAggregations<Answer>(node: SearchNode, leaves: AggregationLeaves<Answer>): Answer | null {
  switch (node.kind) {
    case 'fuzzy': return leaves.words([node.term], null);
    case 'words': {
      const columns = node.field === null ? null : COLUMNS_OF_FIELD[node.field.name];
      return columns === undefined ? null : leaves.words(node.terms, columns);
    }
    case 'compare': {
      const columns = node.field.kind === 'custom' ? `${ELEMENT}${node.field.name}` : COLUMNS_OF_FIELD[node.field.name];
      const term = node.operator === '=' ? readTerm(node.value, simplifyChinese) : null;
      return columns === undefined || term === null ? null : leaves.words([{ ...term, dateSpan: undefined, codePrefix: undefined }], columns);
    }
    case 'or': {
      const answers = allOf(node.parts.map((part) => askAggregations(part, leaves)));
      return answers === null ? null : leaves.or(answers);
    }
    case 'and': {
      const wanted = allOf(node.parts.filter((part) => part.kind !== 'not').map((part) => askAggregations(part, leaves)));
      const unwanted = allOf(node.parts.flatMap((part) => (part.kind === 'not' ? [askAggregations(part.part, leaves)] : [])));
      return wanted === null || unwanted === null || wanted.length === 0 ? null : leaves.and(wanted, unwanted);
    }
    case 'not': return null;
  }
}

const allOf = <Answer>(answers: readonly (Answer | null)[]): readonly Answer[] | null => (answers.includes(null) ? null : answers.filter((answer) => answer !== null));

/** The expression for the index of volumes: each term a phrase, in one column or in any. */
export const volumeExpression = (terms: readonly SearchTerm[], columns: string | null): string =>
  terms.map((term) => (columns === null ? phraseExpression([term]) : `${elementOf(columns) === null ? columns : 'custom'} : ${phraseExpression([term])}`)).join(' AND ');

/** Whether texts by column hold all the terms, in the column or in any. */
export function hasTerms(texts: ReadonlyMap<string, string>, terms: readonly SearchTerm[], columns: string | null): boolean {
  const asked = columns?.replaceAll(/[{}]/gu, '').split(' ') ?? [...texts.keys()];
  return terms.every((term) => asked.some((column) => texts.has(column) && verifyMatch(texts.get(column)!, [term], simplifyChinese)));
}
