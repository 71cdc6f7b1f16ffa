import type { SearchNode } from '#shared/domain/search-node.ts';
import { snippetOf, verifyMatch } from '#shared/domain/search-match.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';
import { selectFonds } from '#main/areas/schemes/schemes-store.ts';
import { storeCustomValues } from '#main/areas/schemes/custom-values.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { askAggregations, elementOf, hasTerms, volumeExpression } from './aggregation-query.ts';
import { selectFoundVolumes, selectVolumeElements, selectVolumeRows, selectVolumesInScope } from './aggregation-rows-store.ts';
import { createElementReader, type FurtherElement } from './further-elements.ts';
import { markWords } from './page-words.ts';
import { fuzzyTerms, positiveWords } from './positive-words.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchScope } from './search-store.ts';

export type Aggregations = CallAnswer<'search', 'searchAll'>['aggregations'];
type Hit = Aggregations['hits'][number];

export const NO_AGGREGATIONS: Aggregations = { hits: [], count: 0, countCapped: false };

const MOST_SHOWN = 20;
/** So many candidates are looked at, the newest. */
const MOST_ASKED = 1000;
const SNIPPET_WIDTH = 60;

/**
 * Fonds, projects and volumes whose own description has the words: history, scope and content, further elements. What stands above the clearance is
 * neither shown nor counted; nothing is answered where the question is about items only (their pages, their date, one volume).
 */
export function findAggregations(context: SearchContext, node: SearchNode, scope: SearchScope, input: Pick<CallInput<'search', 'searchAll'>, 'where' | 'volumeId' | 'subject'>): Aggregations {
  if (input.where === 'pages' || input.volumeId != null || input.subject != null) return NO_AGGREGATIONS;
  const { db } = context;
  const terms = [...positiveWords(node).flat(), ...fuzzyTerms(node)];
  const elementsOf = createElementReader(db);
  const rows = askAggregations<ReadonlySet<number>>(node, {
    words: (wanted, columns) => {
      context.goOn();
      const found = selectVolumeRows(db, volumeExpression(wanted, columns), MOST_ASKED);
      const key = elementOf(columns);
      return new Set(key === null ? found : selectVolumeElements(db, found, key).filter(({ value }) => verifyMatch(value, wanted, simplifyChinese)).map(({ n }) => n));
    },
    or: (sets) => new Set(sets.flatMap((set) => [...set])),
    and: ([first, ...others], unwanted) => new Set([...first!].filter((n) => others.every((set) => set.has(n)) && !unwanted.some((set) => set.has(n)))),
  });
  const volumes = rows === null || rows.size === 0 ? [] : selectVolumesInScope(db, [...rows], scope);
  const fonds = fondsWith(context, node, scope, elementsOf);
  const hits = [
    ...fonds.map(({ fondsId, code, name, history, elements }) => viewOf({ kind: 'fonds', id: fondsId, title: name, code }, { history }, elements, terms)),
    ...selectFoundVolumes(db, volumes.slice(0, MOST_SHOWN)).map((row) => viewOf({ kind: row.level, id: row.volumeId, title: row.title, code: row.code }, { subject: row.subject, responsible: row.responsible, keywords: row.keywords, note: row.note }, elementsOf({ ...row, level: 'volume' }), terms)),
  ];
  return { hits: hits.slice(0, MOST_SHOWN), count: fonds.length + volumes.length, countCapped: (rows?.size ?? 0) >= MOST_ASKED };
}

/** A fonds has no year, unit or 密级 of its own: narrowed to one of these, it is not asked for. */
function fondsWith({ db }: SearchContext, node: SearchNode, scope: SearchScope, elementsOf: ReturnType<typeof createElementReader>) {
  if (scope.recordGroup !== null || scope.year !== null || scope.retention !== null || scope.unitId !== null || scope.onlyRank !== null) return [];
  return selectFonds(db).flatMap(({ fondsId, code, name, history, custom }) => {
    if (scope.fondsId !== null && scope.fondsId !== fondsId) return [];
    const elements = elementsOf({ level: 'fonds', fondsId, recordGroup: '', custom: storeCustomValues(custom) });
    const texts = new Map([['title', name], ['code', code], ['note', history], ...elements.map(({ key, value }) => [`custom.${key}`, value] as const)]);
    const holds = askAggregations<boolean>(node, {
      words: (terms, columns) => hasTerms(texts, terms, columns), or: (answers) => answers.some(Boolean), and: (wanted, unwanted) => wanted.every(Boolean) && !unwanted.some(Boolean),
    });
    return holds === true ? [{ fondsId, code, name, history, elements }] : [];
  });
}

function viewOf(head: Pick<Hit, 'kind' | 'title' | 'code'> & { readonly id: string }, fields: Readonly<Record<string, string>>, elements: readonly FurtherElement[], terms: readonly SearchTerm[]): Hit {
  const all = [...Object.entries(fields).map(([field, value]) => ({ field, value, names: null })), ...elements.map(({ key, value, names }) => ({ field: `custom.${key}`, value, names }))];
  const fieldMatches = terms.length === 0 ? [] : all.flatMap(({ field, value, names }): Hit['fieldMatches'] => {
    if (value === '' || markWords(value, terms).length === 0) return [];
    const { text, ranges } = snippetOf(value, terms, SNIPPET_WIDTH, simplifyChinese);
    return [{ field, names, value: text, marks: [...ranges] }];
  });
  return { ...head, titleMarks: terms.length === 0 ? [] : markWords(head.title, terms), fieldMatches } as Hit;
}
