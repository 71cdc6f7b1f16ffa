import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, levelOf } from '#main/areas/clearance-rank.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { describeProblems, findProblems } from './describe-problems.ts';
import { fieldsOf } from './item-record.ts';
import { findItemRow } from './items-store.ts';
import { findVolumeRow, readVolumeTotals } from './volumes-store.ts';

/**
 * What the rules of description find on the level of a record: DA/T 18-2022's table of what is mandatory, and the fields that the room demands.
 * Throws CATALOGUE_ITEM_NOT_FOUND, ARRANGEMENT_VOLUME_NOT_FOUND, SCHEMES_FONDS_NOT_FOUND.
 */
export function checkRecord(context: AreaContext, { of }: CallInput<'catalogue', 'checkRecord'>): CallAnswer<'catalogue', 'checkRecord'> {
  const { db, actor } = context;
  if (of.kind === 'fonds') {
    const fonds = findFonds(db, of.fondsId);
    if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const { code, name, startYear, endYear, custom } = fonds;
    const date = [startYear, endYear].filter((year) => year !== null).join('-');
    return findProblems(context, 'fonds', { fondsId: fonds.fondsId, recordGroup: null, archivalCode: code, custom }, { title: name, responsible: name, date });
  }
  if (of.kind === 'volume') {
    const row = findVolumeRow(db, of.volumeId);
    if (!row || row.deletedAt !== null || row.classification > clearanceRank(actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
    const { startDate } = readVolumeTotals(db, of.volumeId, clearanceRank(actor));
    const { title, responsible, retention, openStatus, secrecyTerm, classification, keywords } = row;
    return findProblems(context, 'volume', { ...row, custom: readCustomValues(row.custom) }, { title, responsible, retention, openStatus, secrecyTerm, keywords, classification: levelOf(classification), date: startDate ?? '' });
  }
  const row = findItemRow(db, of.itemId, clearanceRank(actor));
  if (!row) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  return describeProblems(context, fieldsOf(row), row.archivalCode);
}
