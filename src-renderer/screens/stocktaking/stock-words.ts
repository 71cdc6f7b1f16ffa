import { useTranslation } from 'react-i18next';
import type { ShelfPlace, StockEntry, Stocktaking } from '#shared/contract/stocktaking.ts';
import type { StatusTone } from '../../components/status-mark.tsx';

export const STATUS_TONES: Readonly<Record<StockEntry['status'], StatusTone>> = {
  found: 'normal', missing: 'overdue', notYet: 'absent', absent: 'info', back: 'warning', moved: 'info', misplaced: 'warning', twice: 'warning', unknown: 'warning',
};
export const STATE_TONES: Readonly<Record<Stocktaking['state'], StatusTone>> = { underWay: 'normal', paused: 'warning', closed: 'info', cancelled: 'absent' };

export interface StockWords {
  readonly scope: (scope: Stocktaking['scope']) => string;
  /** How people say where a shelf is. */
  readonly place: (place: ShelfPlace) => string;
}

export function useStockWords(): StockWords {
  const { t, i18n } = useTranslation('stocktaking');
  return {
    scope: ({ kind, room, bank, column, face, section, level, listed }) => t(`scope.${kind}`, { room, bank, column: column ?? '', face: face ?? '', section: section ?? '', level: level ?? '', listed }),
    place: (place) => (i18n.language === 'en' ? place.spokenEn : place.spokenZh),
  };
}
