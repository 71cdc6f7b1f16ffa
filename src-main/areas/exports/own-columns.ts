import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { customNameOf } from '#main/areas/schemes/custom-values.ts';
import { elementsOfFonds } from '#main/areas/schemes/elements-of-fonds.ts';
import { selectKeysInUse } from './custom-keys-store.ts';

/** The elements beyond the fixed ones that a table has: those that records begin with everywhere, and those that some record has something in. */
export function ownColumns(context: AreaContext, level: 'item' | 'volume', fondsId: string | null, language: 'zh-CN' | 'en'): { readonly key: string; readonly field: string; readonly heading: string }[] {
  const used = selectKeysInUse(context.db, level, fondsId, clearanceRank(context.actor));
  const known = elementsOfFonds(context.db, fondsId, [level]).filter(({ key, active, recordGroup, version }) => used.has(key) || (active && version !== null && recordGroup === null));
  const named = new Set<string>();
  return [...known.map(({ key, labelZh, labelEn }) => ({ key, label: language === 'en' ? labelEn : labelZh })), ...[...used].filter((key) => !known.some((element) => element.key === key)).map((key) => ({ key, label: '' }))].map(({ key, label }) => {
    const field = customNameOf(key);
    // Two of one name could not be told apart on the way back.
    const heading = label === '' || named.has(label) ? field : label;
    named.add(label);
    return { key, field, heading };
  });
}
