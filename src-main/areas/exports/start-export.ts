import type { ExportView } from '#shared/contract/exports.ts';
import { MunimentError } from '#shared/errors.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { countItemRows } from '#main/areas/catalogue/item-list-store.ts';
import { requireRegister } from '#main/areas/registers/view-register.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { forgetOldExports } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { filterOf } from './export-rows.ts';
import { fondsOfView } from './fonds-of-view.ts';
import { WRITE_EXPORT_JOB } from './write-export-job.ts';

const COUNTED = 1_000_000;

/** Begins to write records to a file. Taking them out of the room stands in the audit chain. Throws SCHEMES_FONDS_NOT_FOUND, EXPORTS_NOTHING, REGISTERS_REGISTER_NOT_FOUND, PEOPLE_NOT_ALLOWED. */
export async function startExport(context: AreaContext, input: CallInput<'exports', 'startExport'>): Promise<CallAnswer<'exports', 'startExport'>> {
  await forgetOldExports(context.services.paths.exports, context.clock.nowMs());
  const { format, view, columns, language } = input;
  if (view.kind === 'register' && !context.can('registers.view')) throw new MunimentError('PEOPLE_NOT_ALLOWED', { action: 'registers.view' });
  const list = filterOf(view);
  const total = list === null ? itemsNamed(view) : countItemRows(context.db, list.filter, clearanceRank(context.actor), COUNTED);
  const label = `${await nameOf(context, input)}.${EXPORT_FORMATS[format].extension}`;
  const jobId = context.write((tx) => {
    const payload = { format, view: view as unknown as Json, columns, language, total };
    const enqueued = tx.enqueue({ kind: WRITE_EXPORT_JOB, payload, label, total });
    tx.record({ class: 'F', kind: 'export.start', entity: 'export', eid: enqueued, body: { format, records: total, ...(list !== null && { filter: JSON.parse(JSON.stringify(list.filter)) as Json }) } });
    return enqueued;
  });
  return { jobId } as CallAnswer<'exports', 'startExport'>;
}

const itemsNamed = (view: ExportView): number => (view.kind === 'items' ? view.itemIds.length : 0);

/** A finding aid is called after its fonds, a table after the day. */
async function nameOf(context: AreaContext, { format, view, language }: CallInput<'exports', 'startExport'>): Promise<string> {
  const fondsId = EXPORT_FORMATS[format].isFindingAid ? await fondsOfView(context, view) : view.kind === 'fonds' ? view.fondsId : null;
  const fonds = fondsId === null ? undefined : findFonds(context.db, fondsId);
  if (fondsId !== null && !fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const register = view.kind === 'register' ? requireRegister(context, view.filter.registerId).settings.name : null;
  const table = register ?? (view.kind === 'volumes' ? (language === 'en' ? 'volumes' : '案卷目录') : language === 'en' ? 'catalogue' : '目录');
  return `${[fonds?.code ?? '', EXPORT_FORMATS[format].isFindingAid ? '' : table].filter((part) => part !== '').join('-')}-${context.clock.nowIso().slice(0, 10)}`;
}
