import type { ExpectedList } from '#shared/presets/delivery-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { countOpen } from './expected-store.ts';
import type { SourceRecord } from './sources-store.ts';

/** 催收 One task for each list, day and unit while something of it has not come; the unit is its team. */
export function syncExpectedTasks(context: AreaContext, tx: WriteTx, source: SourceRecord, list: ExpectedList, groups: readonly { readonly day: string; readonly unit: string }[]): void {
  const seen = new Set<string>();
  for (const { day, unit } of groups) {
    const uniqueKey = `expectedMissing:${source.sourceId}:${list.listKey}:${day}:${unit}`;
    if (seen.has(uniqueKey)) continue;
    seen.add(uniqueKey);
    const { count, dueAt } = countOpen(context.db, source.n, list.listKey, day, unit);
    if (count === 0) settleTask(context, tx, uniqueKey, '');
    else raiseTask(context, tx, { kind: 'expectedMissing', uniqueKey, data: { list: list.nameZh, listEn: list.nameEn, day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, unit }, target: { screen: 'deliveries', id: 'expected' }, dueAt, team: unit });
  }
}
