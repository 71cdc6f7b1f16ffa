import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { fieldsOf } from './item-record.ts';
import { selectNumberedItems } from './items-store.ts';
import { createNumbering } from './numbering.ts';

type Answer = CallAnswer<'catalogue', 'checkNumbers'>;

const CHUNK = 500;
/** More are counted, not listed: the rule is wrong then, not the codes. */
const MOST_LISTED = 1000;

/**
 * Whether every code of the fonds follows its rule and says what the description says (档号与著录项一致, DA/T 13-2022). Writes nothing.
 * Others are answered in between. Throws SCHEMES_FONDS_NOT_FOUND.
 */
export async function checkNumbers(context: AreaContext, { fondsId }: CallInput<'catalogue', 'checkNumbers'>): Promise<Answer> {
  const { db } = context;
  if (!findFonds(db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const answer: Answer = { checked: 0, contradicting: 0, contradictions: [] };
  for (let after = 0; ;) {
    const rows = selectNumberedItems(db, fondsId, clearanceRank(context.actor), after, CHUNK);
    const numbering = createNumbering(db);
    for (const row of rows) {
      const archivalCode = row.archivalCode ?? '';
      const accepted = numbering.accept({ ...fieldsOf(row), volumeId: row.volumeId }, archivalCode);
      if (accepted.ok) continue;
      answer.contradicting += 1;
      if (answer.contradictions.length < MOST_LISTED) answer.contradictions.push({ itemId: row.itemId as never, archivalCode, title: row.title, field: accepted.problem.field, problem: accepted.problem.problem });
    }
    answer.checked += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return answer;
    context.signal?.throwIfAborted();
    after = last.n;
    await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
  }
}
