import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { addExpected } from './add-expected.ts';
import { syncExpectedTasks } from './expected-tasks.ts';
import { readExpectedDay } from './read-expected-delivery.ts';
import { requireList } from './require-list.ts';

type Input = CallInput<'deliveries', 'importExpected'>;
type Answer = CallAnswer<'deliveries', 'importExpected'>;

/** One transaction for all rows; those that cannot be are named and left out. Throws DELIVERIES_SOURCE_NOT_FOUND, DELIVERIES_LIST_NOT_FOUND, CATALOGUE_ABOVE_CLEARANCE. */
export function importExpected(context: AreaContext, input: Input): Answer {
  return input.dryRun ? lookOnly(context, (tx) => addRows(context, tx, input)) : context.write((tx) => addRows(context, tx, input));
}

function addRows(context: AreaContext, tx: WriteTx, { sourceId, listKey, day: usual, rows }: Input): Answer {
  const { source, list, rank } = requireList(context, sourceId, listKey);
  if (rank > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  const answer: Answer = { added: 0, known: 0, problems: [] };
  const groups: { day: string; unit: string }[] = [];
  for (const [index, { externalId, day: said, unit, title }] of rows.entries()) {
    const day = readExpectedDay(said === '' ? usual : said);
    if (day === null) { answer.problems.push({ row: index + 1, externalId, code: 'DELIVERIES_DAY_MISSING' }); continue; }
    if (addExpected(context, tx, source, list, { externalId, day, unit, title }, rank)) answer.added += 1;
    else answer.known += 1;
    groups.push({ day, unit });
  }
  syncExpectedTasks(context, tx, source, list, groups);
  if (answer.added > 0) tx.record({ class: 'F', kind: 'expected.import', entity: 'deliverySource', eid: sourceId, body: { listKey, added: answer.added, days: [...new Set(groups.map(({ day }) => day))] } });
  return answer;
}
