import type { ShipmentLine } from '#shared/contract/shipments.ts';

/** What was typed while counting, by line. */
export type Counted = Readonly<Record<string, { readonly copies?: string; readonly damage?: string }>>;

/** As many as were sent where nothing is typed; null where no number stands. */
export function countOf({ lineId, copies }: ShipmentLine, counted: Counted): { readonly copies: number | null; readonly damage: string } {
  const typed = counted[lineId]?.copies?.trim() ?? '';
  return { copies: typed === '' ? copies : /^\d{1,5}$/u.test(typed) ? Number(typed) : null, damage: counted[lineId]?.damage?.trim() ?? '' };
}
