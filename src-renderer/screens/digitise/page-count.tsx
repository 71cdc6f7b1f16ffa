import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark.tsx';
import type { DeskItem } from './desk-pages.ts';

/** How many pages are there against how many there should be. */
export function PageCount({ item, count }: { readonly item: DeskItem; readonly count: number }) {
  const { t } = useTranslation('digitise');
  if (item === null) return <span>{t('count.pages', { n: count })}</span>;
  if (item.pageCount === 0) return <StatusMark tone="absent" word={`${t('count.pages', { n: count })} · ${t('count.unknown')}`} />;
  const missing = item.pageCount - count;
  if (missing === 0) return <StatusMark tone="normal" word={t('count.complete', { n: count })} />;
  return <StatusMark tone={missing > 0 ? 'info' : 'warning'} word={`${t('count.of', { n: count, expected: item.pageCount })} · ${missing > 0 ? t('count.missing', { n: missing }) : t('count.over', { n: -missing })}`} />;
}
