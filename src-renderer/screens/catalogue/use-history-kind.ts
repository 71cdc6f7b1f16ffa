import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';

type Kind = keyof (typeof messages)['zh-CN']['catalogue']['history']['kinds'];

/** `item.update` → 修改; deeds of other areas have their own names, unknown ones stay as they are. */
export function useHistoryKind(): (kind: string) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return useCallback((kind: string) => {
    const { kinds } = messages[english ? 'en' : 'zh-CN'].catalogue.history;
    const name = kind.replace('.', '-');
    return Object.hasOwn(kinds, name) ? kinds[name as Kind] : kind;
  }, [english]);
}
