import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectVolumes } from '#main/areas/catalogue/volumes-store.ts';
import { fieldsInForce } from '#main/areas/schemes/fields-in-force.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewVolume } from './view-volume.ts';

/** Volumes and projects, latest first. */
export function listVolumes(context: AreaContext, input: CallInput<'arrangement', 'listVolumes'>): CallAnswer<'arrangement', 'listVolumes'> {
  const { fondsId = null, recordGroup = null, year = null, unitId = null, retention = null, level = null, parentId = null, temporary = null, words = null } = input.filter;
  const before = /^\d{1,15}$/u.test(input.cursor ?? '') ? Number(input.cursor) : Number.MAX_SAFE_INTEGER;
  const filter = { fondsId, recordGroup, year, unitId, retention, level, parentId, temporary: temporary === null ? null : Number(temporary), words };
  const rows = selectVolumes(context.db, filter, clearanceRank(context.actor), before, input.limit, words === null ? [] : hiddenKeys(context, fondsId, recordGroup));
  return { rows: rows.map((row) => viewVolume(context, row)), nextCursor: rows.length === input.limit ? String(rows.at(-1)!.n) : null };
}

/** Elements of volumes that the room does not let be searched. */
const hiddenKeys = ({ db }: AreaContext, fondsId: string | null, recordGroup: string | null): string[] =>
  fieldsInForce(db, { fondsId, recordGroup }).filter(({ level, searchable }) => level === 'volume' && !searchable).map(({ key }) => key);
