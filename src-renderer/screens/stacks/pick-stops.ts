import type { Pick, PickList } from '#shared/contract/stacks.ts';

/** Picks that are reached without anything being moved in between. */
export interface PickStop {
  readonly key: string;
  readonly place: Pick['place'];
  readonly picks: readonly Pick[];
}

/** The walk, cut where another aisle has to open; what has no place comes last as one stop. */
export function pickStops({ picks }: PickList): readonly PickStop[] {
  const stops: { key: string; place: Pick['place']; picks: Pick[] }[] = [];
  for (const pick of picks) {
    const key = pick.place === null ? 'none' : `${pick.place.bankId} ${pick.place.aisle}`;
    const last = stops.at(-1);
    if (last?.key === key) last.picks.push(pick);
    else stops.push({ key, place: pick.place, picks: [pick] });
  }
  return stops;
}
