import { useTranslation } from 'react-i18next';
import type { LineBatch } from '#shared/contract/line.ts';
import { useFormat } from '../../components/format.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

/** Names in the language of the screen, and what is said of a batch everywhere. */
export function useLineWords() {
  const { t, i18n } = useTranslation('line');
  const format = useFormat();
  const english = i18n.language === 'en';
  const pick = (both: { readonly zh: string; readonly en: string } | null): string => (both === null ? '' : english ? both.en : both.zh);
  return {
    pick,
    name: (of: { readonly nameZh: string; readonly nameEn: string }): string => (english ? of.nameEn : of.nameZh),
    amount: ({ volumes, items, pages }: Pick<LineBatch, 'volumes' | 'items' | 'pages'>): string => {
      const shown = { volumes: format.number(volumes), items: format.number(items), pages: format.number(pages) };
      return volumes === 0 ? t('counts', shown) : t('countsWithVolumes', shown);
    },
    due: ({ dueAt, light }: Pick<LineBatch, 'dueAt' | 'light'>): string => (dueAt === null ? '' : t(light === 'overdue' ? 'late' : 'due', { in: format.relative(dueAt) })),
  };
}

export const toneOfBatch = ({ state, light }: Pick<LineBatch, 'state' | 'light'>): StatusTone => (state === 'running' ? light : state === 'paused' ? 'info' : state === 'finished' ? 'normal' : 'absent');
