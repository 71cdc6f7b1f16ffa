import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useScreenSearch } from '../../app/navigation.ts';
import { FIND_SORTS, FIND_VIEWS, NOT_NARROWED, SEARCH_PLACES, USUAL_PRESENTATION, type Narrowing, type Presentation } from './use-hits.ts';

/** All of a search that the address keeps, so that back and forward find it again and a link can be passed on. */
export interface FindState {
  readonly query: string;
  readonly narrowing: Narrowing;
  readonly presentation: Presentation;
  /** Of the record that is being read. */
  readonly openItem: string | null;
}

export interface FindAddress extends FindState {
  /** `step` makes an entry that the back button returns from; `same` rewrites the present one. */
  readonly write: (change: Partial<FindState>, entry: 'step' | 'same') => void;
}

/** The search as it stands after `?` in the address: `query`, `where`, `group`, `year`, `retention`, `unit`, `fonds`, `level`, `volume`, `subject`, `view`, `sort`, `fuzzy`, `item`. */
export function useFindAddress(): FindAddress {
  const navigate = useNavigate();
  const { query = '', where, group = null, year, retention = null, unit = null, fonds = null, level = null, volume = null, subject = null, view, sort, fuzzy, item = null } = useScreenSearch();
  const narrowing = useMemo<Narrowing>(() => ({
    where: SEARCH_PLACES.find((place) => place === where) ?? NOT_NARROWED.where,
    recordGroup: group, year: year !== undefined && /^\d{1,4}$/.test(year) ? Number(year) : null, retention, unit, fonds, classification: level, volume, subject,
  }), [where, group, year, retention, unit, fonds, level, volume, subject]);
  const presentation = useMemo<Presentation>(() => ({
    view: FIND_VIEWS.find((each) => each === view) ?? USUAL_PRESENTATION.view, sort: FIND_SORTS.find((each) => each === sort) ?? USUAL_PRESENTATION.sort, fuzzy: fuzzy === 'yes',
  }), [view, sort, fuzzy]);
  const write = useCallback((change: Partial<FindState>, entry: 'step' | 'same'): void => {
    void navigate({ search: (now: Readonly<Record<string, string>>) => ({ ...now, ...partsOf(change) }), replace: entry === 'same' } as never);
  }, [navigate]);
  return { query, narrowing, presentation, openItem: item, write };
}

/** What is usual is left out: an undefined part disappears from the address. */
function partsOf({ query, narrowing, presentation, openItem }: Partial<FindState>): Record<string, string | undefined> {
  return {
    ...(query !== undefined && { query: query === '' ? undefined : query }),
    ...(narrowing !== undefined && {
      where: narrowing.where === NOT_NARROWED.where ? undefined : narrowing.where, group: narrowing.recordGroup ?? undefined,
      year: narrowing.year === null ? undefined : String(narrowing.year), retention: narrowing.retention ?? undefined, unit: narrowing.unit ?? undefined, fonds: narrowing.fonds ?? undefined, level: narrowing.classification ?? undefined,
      volume: narrowing.volume ?? undefined, subject: narrowing.subject ?? undefined,
    }),
    ...(presentation !== undefined && {
      view: presentation.view === USUAL_PRESENTATION.view ? undefined : presentation.view, sort: presentation.sort === USUAL_PRESENTATION.sort ? undefined : presentation.sort, fuzzy: presentation.fuzzy ? 'yes' : undefined,
    }),
    ...(openItem !== undefined && { item: openItem ?? undefined }),
  };
}
