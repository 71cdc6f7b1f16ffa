import type { Volume } from '#shared/contract/arrangement.ts';
import type { SHEET_PARTS } from '#shared/contract/forms.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { viewVolume } from '#main/areas/arrangement/view-volume.ts';
import type { ItemRow } from '#main/areas/catalogue/item-record.ts';
import { findVolumeRow, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { BoxRecord } from '#main/areas/stacks/boxes-store.ts';
import type { viewBox } from '#main/areas/stacks/view-box.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { volumeSecrecyEnd } from '#main/areas/declassification/volume-secrecy-end.ts';
import { describeItem, describeVolume, padItemNumber, recordGroupWord, retentionWord, totalsOf } from './describe-for-form.ts';
import type { FormBox, FormItem, FormLabel, FormList, FormSheet, FormVolume, GatheredForm, PrintedRecord } from './form-data.ts';

type SheetPart = (typeof SHEET_PARTS)[number];
type Bound = Pick<GatheredForm, 'sheets' | 'records' | 'count'>;

/** What a sheet is opened with: the values that all its records share, or have until one differs. */
interface Place {
  readonly fondsId: string; readonly recordGroup: string; readonly classCode: string; readonly year: number; readonly unitId: string | null; readonly unitName: string | null; readonly retention: string;
  readonly volumeId?: string | null; readonly boxId?: string | null;
}

interface OpenSheet {
  readonly places: Place[];
  readonly rows: ItemRow[];
  readonly volumes: FormVolume[];
  volume: FormVolume | null;
  box: FormBox | null;
  hidden: boolean;
}

const KEYS: Readonly<Record<SheetPart, (place: Place) => string>> = {
  fonds: (place) => place.fondsId, recordGroup: (place) => place.recordGroup, classCode: (place) => place.classCode, year: (place) => String(place.year), unit: (place) => place.unitId ?? '',
  retention: (place) => place.retention, volume: (place) => place.volumeId ?? '', box: (place) => place.boxId ?? '',
};

/** Lays records into sheets: a record whose place differs in one of the parts begins, or goes on with, another sheet. */
export function createSheetBinder(context: AreaContext, parts: readonly SheetPart[]) {
  const sheets = new Map<string, OpenSheet>();
  const records: PrintedRecord[] = [];
  let count = 0;
  const codes = new Map<string, Volume>();
  const fondsNames = new Map<string, { code: string; name: string }>();

  const sheetFor = (place: Place): OpenSheet => {
    const key = parts.map((part) => KEYS[part](place)).join('\u0000');
    let sheet = sheets.get(key);
    if (sheet === undefined) {
      sheet = { places: [], rows: [], volumes: [], volume: null, box: null, hidden: false };
      sheets.set(key, sheet);
    }
    sheet.places.push(place);
    return sheet;
  };
  const seeVolume = (volumeId: string | null, known?: VolumeRow): Volume | null => {
    if (volumeId === null) return null;
    const seen = codes.get(volumeId);
    if (seen !== undefined) return seen;
    const row = known ?? findVolumeRow(context.db, volumeId);
    if (row === undefined || row.classification > clearanceRank(context.actor)) return null;
    const view = viewVolume(context, row);
    codes.set(volumeId, view);
    return view;
  };
  const fondsOf = (fondsId: string): { code: string; name: string } => {
    let fonds = fondsNames.get(fondsId);
    if (fonds === undefined) {
      const found = findFonds(context.db, fondsId);
      fonds = { code: found?.code ?? '', name: found?.name ?? '' };
      fondsNames.set(fondsId, fonds);
      records.push({ code: fonds.code, title: fonds.name, text: fonds.name });
    }
    return fonds;
  };
  const finished = (sheet: OpenSheet): FormSheet => {
    const common = (value: (place: Place) => string): string => { const all = new Set(sheet.places.map(value)); return all.size === 1 ? [...all][0]! : ''; };
    let pagesBefore = 0;
    const items = sheet.rows.map((row): FormItem => {
      const item = describeItem(row, pagesBefore, seeVolume(row.volumeId)?.archivalCode ?? '');
      pagesBefore = item.lastPage;
      return item;
    });
    const recordGroup = common((place) => place.recordGroup);
    return {
      fonds: common((place) => place.fondsId) === '' ? { code: '', name: '' } : fondsOf(sheet.places[0]!.fondsId), recordGroup: { code: recordGroup, name: recordGroup === '' ? '' : recordGroupWord(recordGroup) },
      classCode: common((place) => place.classCode), year: common((place) => String(place.year)), unit: common((place) => place.unitName ?? ''), retention: retentionWord(common((place) => place.retention)),
      volume: sheet.volume, box: sheet.box, items, volumes: sheet.volumes, labels: [], list: null, totals: totalsOf(sheet.rows, sheet.volumes, sheet.hidden),
    };
  };

  return {
    addItem(row: ItemRow): void {
      count += 1;
      sheetFor(row).rows.push(row);
      records.push(recordOfItem(row));
    },
    /** `hidden`: whether it holds more than these, which the actor may not see. */
    addVolume(row: VolumeRow, items: readonly ItemRow[], hidden: boolean): void {
      count += 1;
      const described = describeVolume(seeVolume(row.volumeId, row)!, row.classification, volumeSecrecyEnd(context, row).endsOn);
      const sheet = sheetFor(row);
      sheet.hidden ||= hidden;
      sheet.volumes.push(described);
      sheet.volume ??= parts.includes('volume') ? described : null;
      sheet.rows.push(...items);
      records.push({ code: described.archivalCode, title: described.title, text: textOf(described) }, ...items.map(recordOfItem));
    },
    addBox(record: BoxRecord, box: ReturnType<typeof viewBox>, items: readonly ItemRow[], hidden: boolean): void {
      count += 1;
      const sheet = sheetFor({ ...record, classCode: '' });
      sheet.hidden ||= hidden;
      sheet.box = { number: box.boxNumber, barcode: box.barcode, thicknessMm: box.thicknessMm, location: box.place?.code ?? '', firstItem: padItemNumber(box.firstItem), lastItem: padItemNumber(box.lastItem) };
      sheet.rows.push(...items);
      records.push({ code: box.barcode, title: box.boxNumber, text: box.unitName ?? '' }, ...items.map(recordOfItem));
    },
    bind(): Bound {
      const done = [...sheets.values()].map(finished);
      return { sheets: done, records, count };
    },
    /** Lists come one to a sheet, with the fonds that they are of. */
    bindLists(lists: readonly { readonly fondsId: string; readonly list: FormList }[]): Bound {
      const empty = finished({ places: [], rows: [], volumes: [], volume: null, box: null, hidden: false });
      const done = lists.map(({ fondsId, list }) => ({ ...empty, fonds: fondsOf(fondsId), list }));
      for (const { list } of done) records.push(textOfList(list.title, { title: list.title, ...list.facts }), ...list.rows.map((row) => textOfList(row['number'] ?? '', row)));
      return { sheets: done, records, count: done.reduce((sum, { list }) => sum + list.rows.length, 0) };
    },
    /** Labels, and forms that speak of no record, come on one sheet. */
    bindLabels(labels: readonly { readonly label: FormLabel; readonly title: string }[]): Bound {
      const empty = finished({ places: [], rows: [], volumes: [], volume: null, box: null, hidden: false });
      return { sheets: [{ ...empty, labels: labels.map(({ label }) => label) }], count: labels.length, records: labels.map(({ label, title }) => ({ code: label.codeText, title, text: [label.heading, ...label.lines].join('') })) };
    },
  };
}

const recordOfItem = (row: ItemRow): PrintedRecord => ({
  code: row.archivalCode ?? '', title: row.title, text: textOf(describeItem(row, 0, '')),
});

const textOfList = (code: string, words: Readonly<Record<string, string>>): PrintedRecord => ({ code, title: words['title'] ?? '', text: Object.values(words).join('') });

/** Every word of a described record. */
const textOf = (described: FormItem | FormVolume): string => Object.values(described).flatMap((value: unknown) => (typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value) as string[] : [])).join('');
