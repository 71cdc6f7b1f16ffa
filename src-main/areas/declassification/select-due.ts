import type { DueRecord } from '#shared/contract/declassification.ts';
import { secrecyEnd } from '#shared/domain/secrecy-end.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import { selectSecretItems, selectSecretVolumes } from './secrets-store.ts';
import { volumeSecrecyEnd } from './volume-secrecy-end.ts';

const DAY_MS = 86_400_000;

/** Which secrets are meant: of one fonds or of all, whose time is over by so many days from now; `unreckoned`: with those whose end cannot be told. */
export interface DueWanted { readonly fondsId: string | null; readonly withinDays: number; readonly unreckoned: boolean }

/** What has come to its end, or comes within the days, earliest first. Nothing above the clearance is among it. */
export function selectDue(context: AreaContext, { fondsId, withinDays, unreckoned }: DueWanted): DueRecord[] {
  const nowMs = context.clock.nowMs();
  const today = localDay(nowMs);
  const until = localDay(nowMs + withinDays * DAY_MS);
  const rank = clearanceRank(context.actor);
  const isWanted = (endsOn: string | null) => (endsOn === null ? unreckoned : endsOn <= until);
  const items = selectSecretItems(context.db, fondsId, rank).flatMap(({ n: _n, classification, ...row }): DueRecord[] => {
    const level = levelOf(classification);
    const endsOn = secrecyEnd(level, row.secrecyTerm, row.date);
    return isWanted(endsOn) ? [{ ...row, level: 'item', itemId: row.itemId as DueRecord['itemId'], volumeId: null, classification: level, endsOn, isDue: endsOn !== null && endsOn <= today }] : [];
  });
  const volumes = selectSecretVolumes(context.db, fondsId, rank).flatMap((volumeId): DueRecord[] => {
    const row = findVolumeRow(context.db, volumeId)!;
    const { date, endsOn } = volumeSecrecyEnd(context, row);
    const { level, archivalCode, title, secrecyTerm } = row;
    return isWanted(endsOn) ? [{ level, itemId: null, volumeId: volumeId as DueRecord['volumeId'], archivalCode, title, date, classification: levelOf(row.classification), secrecyTerm, endsOn, isDue: endsOn !== null && endsOn <= today }] : [];
  });
  const end = ({ endsOn }: DueRecord): string => endsOn ?? '9';
  return [...volumes, ...items].sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}
