import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectCustomFields } from './custom-fields-store.ts';
import { builtInFields, fieldsInForce, toCustomField } from './fields-in-force.ts';

/** The definitions of a place; without one every definition as it stands, the built-in elements first. */
export function listCustomFields(context: AreaContext, input: CallInput<'schemes', 'listCustomFields'>): CallAnswer<'schemes', 'listCustomFields'> {
  const { fondsId = null, recordGroup = null, includeRetired } = input;
  const fields = fondsId === null && recordGroup === null ? [...builtInFields(null), ...selectCustomFields(context.db).map(toCustomField)] : fieldsInForce(context.db, { fondsId, recordGroup });
  return fields.filter((field) => includeRetired || field.active);
}
