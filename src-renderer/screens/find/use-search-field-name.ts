import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';
import { useItemWords } from '../../components/use-item-words.ts';

type OwnName = keyof (typeof messages)['zh-CN']['find']['fieldNames'];

/** What a field of a query is called on the screen; `fallback` is its Chinese name, which a field of the room's own has alone. */
export function useSearchFieldName(): (field: string, fallback: string | null) => string {
  const { i18n } = useTranslation('find');
  const words = useItemWords();
  const own = messages[i18n.language === 'en' ? 'en' : 'zh-CN'].find.fieldNames;
  return (field, fallback) => {
    if (Object.hasOwn(own, field)) return own[field as OwnName];
    const name = words.shortField(field);
    return name === field ? (fallback ?? field) : name;
  };
}
