import { bothNames } from '#shared/domain/both-names.ts';
import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { LeavingCondition } from '#shared/presets/line-preset.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectLacking, type BatchRow } from './batches-store.ts';
import { stationOf } from './change-batch.ts';
import { selectPassedGates } from './gates-store.ts';
import { untickedItems } from './view-batch.ts';

const CODES: Readonly<Record<Exclude<LeavingCondition, 'gates'>, ErrorCode>> = {
  pages: 'LINE_ITEMS_WITHOUT_PAGES', linked: 'LINE_ITEMS_NOT_LINKED', filed: 'LINE_ITEMS_NOT_FILED', numbered: 'LINE_ITEMS_NOT_NUMBERED', shelved: 'LINE_ITEMS_NOT_SHELVED',
};

/** What must hold before a batch leaves its station does. Throws the codes above with how many items lack it and the first of them, LINE_GATES_OPEN, LINE_SECURITY_OPEN. */
export function requireLeaving(context: AreaContext, row: BatchRow): void {
  const station = stationOf(row);
  for (const condition of station?.leaves ?? []) {
    if (condition === 'gates') requireGates(context, row);
    else {
      const { count, first } = selectLacking(context.db, row.batchId, condition);
      if (count > 0) throw new MunimentError(CODES[condition], { number: row.number, count, first });
    }
  }
  if (station?.accepts === true) requireTicked(context, row, 'closing');
}

/** Throws LINE_SECURITY_OPEN with what is not ticked. */
export function requireTicked(context: AreaContext, row: BatchRow, phase: 'opening' | 'closing'): void {
  const open = untickedItems(context, row, phase);
  if (open.length > 0) throw new MunimentError('LINE_SECURITY_OPEN', { number: row.number, count: open.length, items: open.map(bothNames) });
}

function requireGates(context: AreaContext, row: BatchRow): void {
  const passed = selectPassedGates(context.db, row.batchId, row.arrival);
  const open = row.settings.quality.gates.filter(({ gateKey }) => !passed.has(gateKey));
  if (open.length > 0) throw new MunimentError('LINE_GATES_OPEN', { number: row.number, gates: open.map(bothNames) });
}
