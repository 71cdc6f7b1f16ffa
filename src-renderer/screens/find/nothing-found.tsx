import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { NOT_NARROWED, type Narrowing } from './use-hits.ts';

interface NothingFoundProps {
  readonly query: string;
  readonly narrowing: Narrowing;
  readonly onWiden: () => void;
  readonly onTry: (query: string) => void;
}

/** Of many words more than these would be a wall. */
const SINGLE_WORDS = 4;

/** No hits: what was in the way, and what to try instead. */
export function NothingFound({ query, narrowing, onWiden, onTry }: NothingFoundProps) {
  const { t } = useTranslation('find');
  const narrowed = Object.entries(NOT_NARROWED).some(([name, usual]) => narrowing[name as keyof Narrowing] !== usual);
  const words = query.split(/\s+/u);
  const single = !narrowed && words.length > 1 ? words.slice(0, SINGLE_WORDS) : [];
  const action = narrowed
    ? <Button variant="default" onClick={onWiden}>{t('nothing.widen')}</Button>
    : single.map((word, index) => <Button key={`${index}-${word}`} variant="default" onClick={() => { onTry(word); }}>{t('nothing.only', { word })}</Button>);
  return <EmptyState title={t('nothing.title', { query })} detail={t(narrowed ? 'nothing.narrowed' : single.length > 0 ? 'nothing.allWords' : 'nothing.detail')} {...((narrowed || single.length > 0) && { action })} />;
}
