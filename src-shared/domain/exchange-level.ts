/** What a record of a finding aid becomes: the fonds that is imported into, a class on the way, or a record that we keep. */
export type ExchangeRole = 'fonds' | 'class' | 'project' | 'volume' | 'item';

const ROLE_OF_LEVEL: Readonly<Record<string, ExchangeRole>> = {
  fonds: 'fonds', collection: 'fonds', 全宗: 'fonds',
  recordgrp: 'class', recordgroup: 'class', subgrp: 'class', subgroup: 'class', subfonds: 'class', class: 'class', series: 'class', subseries: 'class', 类别: 'class', 子全宗: 'class', 系列: 'class', 子系列: 'class',
  project: 'project', 项目: 'project',
  file: 'volume', volume: 'volume', 案卷: 'volume', 卷: 'volume',
  item: 'item', part: 'item', 文件: 'item', 件: 'item',
};

/** The role of a level by the word that a file has for it: EAD's @level, AtoM's levelOfDescription, Chinese words. Undefined: a word of its own (EAD: otherlevel). */
function roleOfLevel(level: string): ExchangeRole | undefined {
  return ROLE_OF_LEVEL[level.normalize('NFKC').trim().toLowerCase().replace(/[\s_-]+/gu, '')];
}

/** How our levels are called: in EAD's @level, in AtoM. Within a fonds, record groups are series and years their subseries. */
export const LEVEL_WORDS = {
  fonds: { ead: 'fonds', atom: 'Fonds' }, recordGroup: { ead: 'series', atom: 'Series' }, year: { ead: 'subseries', atom: 'Subseries' },
  project: { ead: 'file', atom: 'File' }, volume: { ead: 'file', atom: 'File' }, item: { ead: 'item', atom: 'Item' },
} as const;

const RECORDS: ReadonlySet<string> = new Set<ExchangeRole>(['project', 'volume', 'item']);

/**
 * What a described unit becomes: what our own writer said (`ours`), else what its level means, seen together with whether anything lies in it.
 * A file that nothing lies in is what a reader asks for: an item. `word`: the level's own word, where the role does not tell it.
 */
export function roleOfUnit({ ours, level, hasChildren, isWhole }: { readonly ours: string; readonly level: string; readonly hasChildren: boolean; readonly isWhole: boolean }): { readonly role: ExchangeRole; readonly word: string } {
  if (isWhole) return { role: 'fonds', word: '' };
  if (ours !== '') return { role: RECORDS.has(ours) ? ours as ExchangeRole : 'class', word: '' };
  const role = roleOfLevel(level);
  if (hasChildren) {
    if (role === 'volume' || role === 'project') return { role, word: '' };
    // An item that holds parts is filed like a volume.
    return role === 'item' ? { role: 'volume', word: level } : { role: 'class', word: level };
  }
  return { role: 'item', word: role === 'item' ? '' : level };
}
