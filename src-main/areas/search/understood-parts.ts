import type { SearchNode } from '#shared/domain/search-node.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

type Part = CallAnswer<'search', 'searchAll'>['understood'][number];

/** The query as it was understood, part by part, for people to check. */
export function understoodParts(node: SearchNode): Part[] {
  switch (node.kind) {
    case 'and': return node.parts.flatMap((part) => (part.kind === 'or' ? [{ kind: 'open' as const }, ...understoodParts(part), { kind: 'close' as const }] : understoodParts(part)));
    case 'or': return node.parts.flatMap((part, at) => [...(at === 0 ? [] : [{ kind: 'or' as const }]), ...understoodParts(part)]);
    case 'not': {
      const inner = understoodParts(node.part);
      return node.part.kind === 'or' || node.part.kind === 'and' ? [{ kind: 'not' }, { kind: 'open' }, ...inner, { kind: 'close' }] : [{ kind: 'not' }, ...inner];
    }
    case 'fuzzy': return [{ kind: 'words', field: null, fieldName: null, words: node.term.typed, fuzzy: true }];
    case 'words': return node.terms.flatMap((term) => [
      { kind: 'words' as const, field: node.field?.name ?? null, fieldName: node.field?.names[0] ?? null, words: term.typed, fuzzy: false }, ...otherReadings(term),
    ]);
    case 'compare': return [{ kind: 'condition', field: node.field.name, fieldName: node.field.names[0] ?? node.field.name, operator: node.operator, value: node.value }];
  }
}

/** What a plain word was read as besides. */
function otherReadings({ codePrefix, dateSpan }: SearchTerm): Part[] {
  return [...(codePrefix === undefined ? [] : [{ kind: 'code' as const, prefix: codePrefix }]), ...(dateSpan === undefined ? [] : [{ kind: 'days' as const, ...dateSpan }])];
}
