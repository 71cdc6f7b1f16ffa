import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { useCore } from '../client/use-core.ts';
import { useItemWords } from '../components/use-item-words.ts';

/** Names of fields of any level in the language of the screen: built in, elements of the standards, the room's own (`custom.<key>`). */
export function useFieldNames(): (field: string) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const words = useItemWords();
  const core = useCore();
  const { data } = useQuery(core.schemes.listCustomFields.queryOptions({ input: { includeRetired: true } }));
  return useMemo(() => (field) => {
    const key = field.replace(/^custom\./u, '');
    const fixed = words.field(key);
    if (field === key && fixed !== key) return fixed;
    const found = data?.findLast((each) => each.key === key) ?? ELEMENT_PRESETS.find((each) => each.key === key);
    return found === undefined ? fixed : english ? found.labelEn : found.labelZh;
  }, [data, words, english]);
}
