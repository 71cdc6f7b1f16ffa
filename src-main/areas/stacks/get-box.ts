import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listItems } from '#main/areas/catalogue/list-items.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findScannedBox } from './place-by-scan.ts';
import { requireBox, viewBox } from './view-box.ts';

type BoxWithItems = CallAnswer<'stacks', 'getBox'>;

/** A box by its id or its barcode, with the items in it that the actor may see. Throws STACKS_BOX_NOT_FOUND, STACKS_BOX_BARCODE_UNKNOWN. */
export function getBox(context: AreaContext, input: CallInput<'stacks', 'getBox'>): BoxWithItems {
  const barcode = input.barcode ?? '';
  const record = input.boxId == null ? findScannedBox(context, barcode) : requireBox(context, input.boxId);
  if (!record) throw new MunimentError('STACKS_BOX_BARCODE_UNKNOWN', { barcode });
  const box = viewBox(context, record);
  const items: BoxWithItems['items'] = [];
  let cursor: string | null = null;
  do {
    const page = listItems(context, { filter: { boxId: box.boxId as never, state: 'all' }, sort: { by: 'archivalCode', descending: false }, limit: 500, cursor, skip: 0 });
    items.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { box, items };
}
