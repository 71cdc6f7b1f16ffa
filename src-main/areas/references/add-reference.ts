import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeReference } from './change-reference.ts';
import { selectByCode, selectReferences } from './references-store.ts';

/** Throws REFERENCES_RECORD_NOT_FOUND, REFERENCES_CODE_AMBIGUOUS and what `changeReference` throws. */
export function addReference(context: AreaContext, { code, ...input }: CallInput<'references', 'addReference'>): CallAnswer<'references', 'addReference'> {
  const rank = clearanceRank(context.actor);
  const [to, second] = selectByCode(context.db, code, rank);
  if (to === undefined) throw new MunimentError('REFERENCES_RECORD_NOT_FOUND', { code });
  if (second !== undefined) throw new MunimentError('REFERENCES_CODE_AMBIGUOUS', { code });
  changeReference(context, { ...input, to, linked: true });
  return selectReferences(context.db, input.of, rank).find(({ record, relation }) => record.id === to.id && relation === input.relation)!;
}
