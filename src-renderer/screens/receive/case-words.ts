import { useTranslation } from 'react-i18next';
import type { BusinessCase, CasePaper } from '#shared/contract/cases.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

/** Names that a process gives in both languages. */
export interface BothNames { readonly nameZh: string; readonly nameEn: string }

export function useCaseWords(): { readonly name: (both: BothNames) => string; readonly pick: (both: { readonly zh: string; readonly en: string }) => string } {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return { name: ({ nameZh, nameEn }) => (english ? nameEn : nameZh), pick: ({ zh, en }) => (english ? en : zh) };
}

/** How a case stands in a list: its light while it runs, nothing afterwards. */
export const toneOfCase = ({ state, light }: Pick<BusinessCase, 'state' | 'light'>): StatusTone => (state === 'open' ? light : state === 'paused' ? 'info' : 'absent');

export const toneOfPaper = ({ state, required, refusals }: Pick<CasePaper, 'state' | 'required' | 'refusals'>): StatusTone => {
  if (state === 'expected') return refusals.length > 0 ? 'overdue' : required ? 'warning' : 'absent';
  return state === 'notNeeded' ? 'absent' : state === 'received' || state === 'filed' ? 'normal' : 'info';
};
