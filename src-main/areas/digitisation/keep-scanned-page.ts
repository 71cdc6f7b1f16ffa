import { readSeparator } from '#shared/domain/separator-sheet.ts';
import { MunimentError } from '#shared/errors.ts';
import { SCAN_PRESETS } from '#shared/presets/scan-presets.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { isBlankPage } from '#main/imaging/is-blank-page.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { checkImage, type CheckedImage } from './checked-image.ts';
import { isItemVisible, type PageScan } from './pages-store.ts';
import { replacePage } from './replace-page.ts';
import { getScanBatch } from './scan-batch.ts';
import { countScannedPage, type ScanBatch } from './scan-batches-store.ts';
import { countPartPage, currentPart, findNamedItem, insertPart, type OpenPart } from './scan-parts-store.ts';
import { storePage } from './store-page.ts';

type PageId = CallInput<'digitisation', 'replacePage'>['pageId'];

export interface ScannedSide {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly model: string;
  /** Counts the sides of this stack from 1. */
  readonly side: number;
  /** The side before it, of the same stack, was the front of a separator. */
  readonly afterSeparator: boolean;
}

/** A feeder takes a hundred sheets; whoever lays five thousand sides in one batch has made a mistake or is attacked by a scanner. */
const MOST_PAGES = 5000;

/**
 * Makes one side durable where it belongs: the batch's item, the item that the last separator named, or the inbox. Answers whether it is a
 * separator. Throws SCAN_IMAGE_TRUNCATED, SCAN_TOO_MANY_PAGES, what storing throws, and SCAN_CODES_UNREAD when the page is stored.
 */
export async function keepScannedPage(context: AreaContext, batchId: string, scanned: ScannedSide): Promise<boolean> {
  const batch = getScanBatch(context, batchId);
  if (batch.pages >= MOST_PAGES) throw new MunimentError('SCAN_TOO_MANY_PAGES', { limit: MOST_PAGES });
  const number = batch.pages + 1;
  const fileName = `scan-${String(number).padStart(4, '0')}.${scanned.mediaType.split('/')[1]!.replace('jpeg', 'jpg')}`;
  const checked = await checkScan(scanned.bytes, fileName);
  const looksForCodes = batch.separators && batch.target.kind !== 'replace';
  const [isBlank, codes] = await Promise.all([isBlankPage(checked.bytes), looksForCodes ? readCodes(context, batchId, checked.bytes) : []]);
  const count = (): void => { countScannedPage(context.db, batchId, isBlank, context.clock.nowIso()); };
  const facts = scanFacts(batch, number, scanned.model, checked.facts.dpi, isBlank);
  if (batch.target.kind === 'replace') {
    const { pageId, version, reason = '' } = batch.target;
    await replacePage(context, { pageId: pageId as PageId, version, reason, file: new File([new Uint8Array(checked.bytes)], fileName) }, { scan: facts, along: count });
    return false;
  }
  const place = placeOf(context, batch, scanned, isBlank, codes ?? []);
  const scan: PageScan = { ...facts, ...(place.part !== null && { part: place.part.number }), ...(place.separator !== null && { separator: place.separator }) };
  await storePage(context, {
    pageId: context.ids.uuid(), itemId: place.itemId, bytes: checked.bytes, mediaType: checked.mediaType, facts: checked.facts, source: 'scanner', originalName: fileName, text: null,
    beforePageId: batch.target.kind === 'before' && place.itemId === batch.itemId ? batch.target.pageId : undefined, scan, origin: { scan },
  }, (tx) => {
    count();
    if (place.begins && place.part !== null) insertPart(context.db, batchId, place.part);
    if (place.separator === null && place.part !== null) countPartPage(context.db, batchId, place.part.number);
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  });
  if (codes === null) throw new MunimentError('SCAN_CODES_UNREAD', { page: number });
  return place.separator?.side === 'front';
}

interface Place {
  readonly itemId: string | null;
  readonly part: OpenPart | null;
  /** The page is the separator with which the part begins. */
  readonly begins: boolean;
  readonly separator: NonNullable<PageScan['separator']> | null;
}

function placeOf(context: AreaContext, batch: ScanBatch, { side, afterSeparator }: ScannedSide, isBlank: boolean, codes: readonly string[]): Place {
  const part = currentPart(context.db, batch.batchId);
  const sheet = readSeparator(codes);
  if (sheet !== null) {
    const code = sheet.names.join(' / ').slice(0, 200);
    // Printed on both sides, or two alike one upon the other: one separator.
    if (part !== null && part.pages === 0 && part.code === code) return { itemId: null, part, begins: false, separator: { code, side: 'back' } };
    const items = new Set(sheet.names.flatMap((name) => findNamedItem(context.db, name, clearanceRank(context.actor)) ?? []));
    const [only] = items;
    const next: OpenPart = { number: (part?.number ?? 0) + 1, code, itemId: items.size === 1 ? only! : null, pages: 0 };
    return { itemId: null, part: next, begins: true, separator: { code, side: 'front' } };
  }
  const isBack = batch.settings.duplex && side % 2 === 0 && afterSeparator && isBlank;
  if (isBack && part !== null) return { itemId: null, part, begins: false, separator: { code: part.code, side: 'back' } };
  if (part === null) return { itemId: batch.itemId, part, begins: false, separator: null };
  // Thrown away or made more secret meanwhile: then nobody here knows where it belongs.
  const mayTake = part.itemId !== null && isItemVisible(context.db, part.itemId, clearanceRank(context.actor), 'livingOnly');
  return { itemId: mayTake ? part.itemId : null, part, begins: false, separator: null };
}

/** Null: it could not be found out. */
async function readCodes(context: AreaContext, batchId: string, bytes: Uint8Array): Promise<readonly string[] | null> {
  try {
    return await context.services.barcodes.read(bytes);
  } catch (error) {
    context.logger.error('codes of a scanned page could not be read', { batchId, error });
    return null;
  }
}

/** A picture with its end mark may still be broken inside; for the clerk it is the same: this sheet again. */
async function checkScan(bytes: Uint8Array, fileName: string): Promise<CheckedImage> {
  try {
    return await checkImage(new File([new Uint8Array(bytes)], fileName), fileName);
  } catch (error) {
    if (error instanceof MunimentError && error.code === 'DIGITISATION_IMAGE_DAMAGED') throw new MunimentError('SCAN_IMAGE_TRUNCATED', {}, { cause: error });
    throw error;
  }
}

function scanFacts(batch: ScanBatch, page: number, model: string, fileDpi: number | null, isBlank: boolean): PageScan {
  const { batchId, deviceId, deviceName, settings, presetId } = batch;
  const preset = SCAN_PRESETS.find((candidate) => candidate.presetId === presetId);
  return { batchId, page, deviceId, deviceName, model, settings, presetId, presetSource: preset?.source ?? null, fileDpi, isBlank };
}
