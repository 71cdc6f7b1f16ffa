/** One stretch of work: from when a batch was taken in hand until it went on, back, or was put down. Instants UTC. */
export interface WorkStretch {
  readonly person: string;
  readonly station: string;
  readonly beganAt: string;
  readonly endedAt: string;
  /** What went on to the next station at its end. */
  readonly items: number;
  readonly pages: number;
  /** Pages that came back because of it. */
  readonly returnedPages: number;
}

export interface WorkTotal {
  readonly person: string | null;
  readonly station: string | null;
  /** Hour of the local day in which the stretch ended, 0 to 23. */
  readonly hour: number | null;
  readonly stretches: number;
  readonly items: number;
  readonly pages: number;
  readonly minutes: number;
  readonly returnedPages: number;
}

export type WorkAxis = 'person' | 'station' | 'hour';

const MINUTE_MS = 60_000;

/** 计件 Totals by any of the three, in the order of what they are called; without an axis one total of everything. `hourOf` is the wall's. */
export function totalWork(stretches: readonly WorkStretch[], axes: readonly WorkAxis[], hourOf: (instant: string) => number): WorkTotal[] {
  const totals = new Map<string, { -readonly [Key in keyof WorkTotal]: WorkTotal[Key] }>();
  for (const each of stretches) {
    const of = { person: axes.includes('person') ? each.person : null, station: axes.includes('station') ? each.station : null, hour: axes.includes('hour') ? hourOf(each.endedAt) : null };
    const key = JSON.stringify(of);
    const total = totals.get(key) ?? { ...of, stretches: 0, items: 0, pages: 0, minutes: 0, returnedPages: 0 };
    total.stretches += 1;
    total.items += each.items;
    total.pages += each.pages;
    // A clock that was set back while somebody worked takes no time away.
    total.minutes += Math.max(0, Date.parse(each.endedAt) - Date.parse(each.beganAt)) / MINUTE_MS;
    total.returnedPages += each.returnedPages;
    totals.set(key, total);
  }
  return [...totals.values()].toSorted((a, b) => compare(a.person, b.person) || compare(a.station, b.station) || (a.hour ?? 0) - (b.hour ?? 0));
}

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
