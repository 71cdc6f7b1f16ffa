import type { FormManifest, FormSubject } from '#shared/contract/forms.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow, selectVolumeItems, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { selectDue } from '#main/areas/declassification/select-due.ts';
import { labelContents } from '#main/areas/labels/label-contents.ts';
import { listContents } from '#main/areas/stacks/box-items-store.ts';
import { requireBox, viewBox } from '#main/areas/stacks/view-box.ts';
import { compareCodes, gatherVolumeRows } from './gather-volumes.ts';
import { gatherItems, inBox } from './gather-items.ts';
import { gatherDispatch, gatherRegister, gatherShipment, gatherTransfer } from './gather-lists.ts';
import type { GatheredForm } from './form-data.ts';
import { drawLabelCode } from './draw-label-code.ts';
import { createSheetBinder } from './sheet-binder.ts';

/**
 * Everything that a form says of a subject, in sheets that never mix what its manifest keeps apart. Only what the actor may see.
 * Throws FORMS_SUBJECT_UNSUITABLE, FORMS_NOTHING_TO_PRINT, FORMS_TOO_MANY_RECORDS and what finding the records throws.
 */
export function gatherForm(context: AreaContext, manifest: FormManifest, subject: FormSubject, most: number): GatheredForm {
  const gathered = gatherers[manifest.takes](context, manifest, subject, most);
  if (gathered.sheets.length === 0) throw new MunimentError('FORMS_NOTHING_TO_PRINT');
  return gathered;
}

type Gather = (context: AreaContext, manifest: FormManifest, subject: FormSubject, most: number) => GatheredForm;

const EVERY_CLASSIFICATION = 4;

const unsuitable = (manifest: FormManifest): never => { throw new MunimentError('FORMS_SUBJECT_UNSUITABLE', { form: manifest.names['zh-CN'] }); };

const gatherers: Readonly<Record<FormManifest['takes'], Gather>> = {
  items(context, manifest, subject, most) {
    const found = gatherItems(context, subject, most) ?? unsuitable(manifest);
    const binder = createSheetBinder(context, manifest.sheetPer);
    for (const row of manifest.sheetPer.length === 0 ? found.rows : inOrderOfNumbers(found.rows)) binder.addItem(row);
    return { ...binder.bind(), isPart: found.isPart };
  },
  volumes(context, manifest, subject, most) {
    const rows = volumesOf(context, manifest, subject, most);
    const binder = createSheetBinder(context, manifest.sheetPer);
    let left = most;
    for (const row of rows) {
      if (left <= 0) break;
      const { items, hidden } = manifest.sheetPer.includes('volume') ? itemsOf(context, row) : { items: [], hidden: false };
      // At least one: of a volume larger than what is asked for its beginning is shown.
      binder.addVolume(row, items.slice(0, left), hidden);
      left -= 1 + items.length;
    }
    return { ...binder.bind(), isPart: left < 0 || rows.length > most };
  },
  boxes(context, manifest, subject, most) {
    const boxIds = subject.kind === 'boxes' ? [...new Set(subject.boxIds)] : [...new Set((gatherItems(context, subject, most) ?? unsuitable(manifest)).rows.flatMap(({ boxId }) => boxId ?? []))];
    const binder = createSheetBinder(context, manifest.sheetPer);
    for (const boxId of boxIds) {
      const record = requireBox(context, boxId);
      const box = viewBox(context, record);
      binder.addBox(record, box, gatherItems(context, inBox(boxId), most)?.rows ?? [], listContents(context.db, [boxId], EVERY_CLASSIFICATION).length > box.itemCount);
    }
    return { ...binder.bind(), isPart: false };
  },
  labels(context, manifest, subject) {
    const wanted = subject.kind === 'boxes' || subject.kind === 'shelves' || subject.kind === 'people' || subject.kind === 'items' ? subject : null;
    const found = wanted ?? { kind: 'items' as const, itemIds: (gatherItems(context, subject, 1000) ?? unsuitable(manifest)).rows.map(({ itemId }) => itemId as never) };
    if (found.kind === 'items' && found.itemIds.length === 0) throw new MunimentError('FORMS_NOTHING_TO_PRINT');
    const contents = labelContents(context, found, 'zh-CN');
    const binder = createSheetBinder(context, []);
    return { ...binder.bindLabels(contents.map((content) => ({ label: drawLabelCode(content), title: content.title }))), isPart: false };
  },
  secrets(context, manifest, subject, most) {
    if (subject.kind !== 'due') return unsuitable(manifest);
    const { fondsId = null, withinDays, unreckoned } = subject;
    const due = selectDue(context, { fondsId, withinDays, unreckoned });
    const binder = createSheetBinder(context, manifest.sheetPer);
    const shown = due.slice(0, most);
    for (const { volumeId } of shown) if (volumeId !== null) binder.addVolume(findVolumeRow(context.db, volumeId)!, [], false);
    for (const row of requireLiveItems(context, shown.flatMap(({ itemId }) => itemId ?? []))) binder.addItem(row);
    return { ...binder.bind(), isPart: due.length > most };
  },
  register: (context, manifest, subject, most) => (subject.kind === 'register' ? gatherRegister(context, subject, most) : unsuitable(manifest)),
  transfer: (context, manifest, subject) => (subject.kind === 'transfer' ? gatherTransfer(context, subject) : unsuitable(manifest)),
  dispatch: (context, manifest, subject) => (subject.kind === 'dispatch' ? gatherDispatch(context, subject) : unsuitable(manifest)),
  shipment: (context, manifest, subject) => (subject.kind === 'shipment' ? gatherShipment(context, subject) : unsuitable(manifest)),
  nothing: (context) => ({ ...createSheetBinder(context, []).bindLabels([]), isPart: false }),
};

function volumesOf(context: AreaContext, manifest: FormManifest, subject: FormSubject, most: number): VolumeRow[] {
  if (subject.kind === 'volumes' || subject.kind === 'volumeFilter') return gatherVolumeRows(context, subject, most);
  const items = gatherItems(context, subject, most) ?? unsuitable(manifest);
  return [...new Set(items.rows.flatMap(({ volumeId }) => volumeId ?? []))].flatMap((volumeId) => {
    const row = findVolumeRow(context.db, volumeId);
    return row === undefined || row.deletedAt !== null || row.classification > clearanceRank(context.actor) ? [] : [row];
  }).toSorted((a, b) => compareCodes(a.archivalCode, b.archivalCode));
}

function itemsOf(context: AreaContext, row: VolumeRow): { readonly items: readonly ItemRow[]; readonly hidden: boolean } {
  const all = selectVolumeItems(context.db, row.volumeId);
  const items = all.filter(({ classification }) => classification <= clearanceRank(context.actor));
  return { items, hidden: items.length < all.length };
}

/** Catalogues stand in the order of numbers; what has none yet follows in the order of coming in. */
const inOrderOfNumbers = (rows: readonly ItemRow[]): ItemRow[] => rows.toSorted((a, b) =>
  compareCodes(a.volumeId === null ? null : a.archivalCode, b.volumeId === null ? null : b.archivalCode) || (a.itemNumber ?? Infinity) - (b.itemNumber ?? Infinity) || compareCodes(a.archivalCode, b.archivalCode) || a.n - b.n);

