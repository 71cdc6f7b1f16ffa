import { MunimentError } from '#shared/errors.ts';
import type { FormOrder } from '#shared/contract/forms.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { insertPrintedForm } from './printed-forms-store.ts';
import { MOST_RECORDS } from './gather-items.ts';
import { setForm, SET_DOCUMENT_MS, type PreparedForm, type SetForm } from './set-form.ts';

const NAMED_CHARACTERS = 12;

export interface MadeDocument {
  readonly printId: string; readonly fileName: string; readonly pages: number; readonly records: number; readonly bytes: number;
}

/** Throws FORMS_CHARACTERS_UNPRINTABLE, unless that was accepted, and FORMS_TOO_MANY_RECORDS. */
export function refuseUnfit({ unprintable, gathered }: PreparedForm, acceptUnprintable: boolean): void {
  if (gathered.isPart) throw new MunimentError('FORMS_TOO_MANY_RECORDS', { most: MOST_RECORDS });
  if (unprintable.length === 0 || acceptUnprintable) return;
  throw new MunimentError('FORMS_CHARACTERS_UNPRINTABLE', {
    count: unprintable.length, characters: unprintable.slice(0, NAMED_CHARACTERS).map(({ character, codePoint, records }) => `${character} ${codePoint}${records[0] === undefined ? '' : ` (${records[0].code || records[0].title})`}`).join('、'),
  });
}

/** Makes the PDF and writes down who printed what. Throws what `setForm` throws; then nothing is written down. */
export async function makeDocument(context: AreaContext, order: FormOrder, prepared: PreparedForm): Promise<{ document: MadeDocument; set: SetForm }> {
  const { shelf } = context.services.forms;
  const printId = context.ids.uuid();
  const set = await setForm(context, prepared, await shelf.draft(printId), SET_DOCUMENT_MS);
  const { bytes, sha256 } = await shelf.keep(printId);
  const { manifest } = prepared.template;
  const { sheets, records, count } = prepared.gathered;
  const printedAt = context.clock.nowIso();
  const document = { printId, fileName: fileNameOf(prepared, printedAt), pages: set.pages, records: count, bytes };
  context.write((tx) => {
    insertPrintedForm(context.db, { ...document, formId: manifest.id, sha256, printedAt, printedBy: context.actor.personId });
    tx.record({
      class: 'F', kind: 'form.print', entity: 'form', eid: printId,
      body: {
        formId: manifest.id, name: manifest.names['zh-CN'], subject: order.subject.kind, pages: set.pages, sheets: sheets.length, records: count, first: records[0]?.code ?? '', last: records.at(-1)?.code ?? '', sha256,
        standIns: prepared.unprintable.map(({ codePoint }) => codePoint),
      },
    });
  });
  return { document, set };
}

/** Letters that some file system refuses are left out. */
function fileNameOf({ template, gathered: { sheets } }: PreparedForm, at: string): string {
  const [sheet] = sheets;
  const parts = [template.manifest.names['zh-CN'], ...(sheets.length === 1 ? [sheet!.fonds.code, sheet!.volume?.archivalCode ?? sheet!.box?.number ?? sheet!.year] : []), at.slice(0, 10)];
  return `${parts.filter(Boolean).join('-').replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')}.pdf`;
}
