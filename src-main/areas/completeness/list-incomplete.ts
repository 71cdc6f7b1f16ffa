import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { checkRecord } from '#main/areas/catalogue/check-record.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findCheck, selectFindings, volumeIdOf, type Check, type Finding, type FindingPlace } from './checks-store.ts';

type Row = CallAnswer<'completeness', 'listIncomplete'>['rows'][number];

const FIRST: FindingPlace = ['', '', '', -1];

/** Records of the person's last check, by field and problem; each is looked at again, so that what was mended says so. */
export function listIncomplete(context: AreaContext, { cursor, limit, ...filter }: CallInput<'completeness', 'listIncomplete'>): CallAnswer<'completeness', 'listIncomplete'> {
  const check = findCheck(context.db, context.actor.personId);
  if (check?.state !== 'done') return { rows: [], nextCursor: null };
  const findings = selectFindings(context.db, check.n, clearanceRank(context.actor), filter, readPlace(cursor ?? null), limit);
  const last = findings.at(-1);
  return { rows: findings.flatMap((finding) => viewFinding(context, check, finding) ?? []), nextCursor: last !== undefined && findings.length === limit ? JSON.stringify([last.field, last.problem, last.kind, last.recordN]) : null };
}

function readPlace(cursor: string | null): FindingPlace {
  try {
    const place = JSON.parse(cursor ?? '') as unknown;
    return Array.isArray(place) && place.length === 4 && place.slice(0, 3).every((part) => typeof part === 'string') && typeof place[3] === 'number' ? place as unknown as FindingPlace : FIRST;
  } catch {
    return FIRST;
  }
}

function viewFinding(context: AreaContext, { scope }: Check, { kind, recordN, field, problem, severity }: Finding): Row | undefined {
  const record = describedBy(context, scope.fondsId, kind, recordN);
  if (record === undefined) return undefined;
  const mended = !checkRecord(context, { of: record.of }).some((each) => each.field === field && each.problem === problem);
  return { kind, id: record.id, archivalCode: record.archivalCode, title: record.title, field, problem, severity, mended };
}

function describedBy({ db, actor }: AreaContext, fondsId: string, kind: Finding['kind'], n: number): { readonly of: CallInput<'catalogue', 'checkRecord'>['of']; readonly id: string; readonly archivalCode: string | null; readonly title: string } | undefined {
  if (kind === 'fonds') {
    const fonds = findFonds(db, fondsId);
    return fonds && { of: { kind, fondsId: fondsId as never }, id: fondsId, archivalCode: fonds.code, title: fonds.name };
  }
  if (kind === 'volume') {
    const row = findVolumeRow(db, volumeIdOf(db, n) ?? '');
    return row && { of: { kind, volumeId: row.volumeId as never }, id: row.volumeId, archivalCode: row.archivalCode, title: row.title };
  }
  const [row] = findItemRows(db, [n], clearanceRank(actor));
  return row && { of: { kind, itemId: row.itemId as never }, id: row.itemId, archivalCode: row.archivalCode, title: row.title };
}
