import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { insertNumberBlock, isRunTouched, type NumberBlockRecord } from '#main/areas/schemes/schemes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkScheme } from './insert-items.ts';
import { viewBlock } from './list-number-blocks.ts';
import { createNumbering } from './numbering.ts';

/** Sets a run of numbers of one class aside. Throws CATALOGUE_NUMBERS_GIVEN, CATALOGUE_CODE_NOT_POSSIBLE, SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND. */
export function reserveNumbers(context: AreaContext, { place, first, last, kind, holder, reason }: CallInput<'catalogue', 'reserveNumbers'>): CallAnswer<'catalogue', 'reserveNumbers'> {
  return context.write((tx) => {
    checkScheme(context, { ...place, classification: 'public' });
    const numbered = createNumbering(context.db).at(place, last);
    if (!numbered.ok) throw new MunimentError('CATALOGUE_CODE_NOT_POSSIBLE', { problems: [`${numbered.problem.problem}:${numbered.problem.field}`] });
    const { fondsId } = place;
    const scope = numbered.code.codeScope;
    if (last < first || isRunTouched(context.db, fondsId, scope, first, last)) throw new MunimentError('CATALOGUE_NUMBERS_GIVEN', { first, last });
    const block: NumberBlockRecord = { blockId: context.ids.uuid(), fondsId, scope, first, last, kind, holder, reason, madeAt: context.clock.nowIso(), madeBy: context.actor.name };
    insertNumberBlock(context.db, block);
    tx.record({ class: 'R', kind: 'numbers.reserve', entity: 'numberBlock', eid: block.blockId, body: { ...block } });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return viewBlock(block);
  });
}
