import type { SearchNode } from '#shared/domain/search-node.ts';
import type { CallInput } from '#main/rpc/verbs.ts';

/** Words in their usual order, everywhere: answered newest first with an early end. Anything else is worked out as sets of rows. */
export const isPlainQuestion = (node: SearchNode, { sort, volumeId, subject }: Pick<CallInput<'search', 'searchAll'>, 'sort' | 'volumeId' | 'subject'>): node is Extract<SearchNode, { kind: 'words' }> =>
  node.kind === 'words' && node.field === null && sort === 'best' && volumeId == null && subject == null;
