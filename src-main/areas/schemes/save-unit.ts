import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeUnit, findFonds, findUnit, insertUnit, isUnitNumbered, selectCodeRules, selectUnits, type UnitRecord } from './schemes-store.ts';

/**
 * Registers a unit (no `unitId`) or changes one.
 * Throws SCHEMES_FONDS_NOT_FOUND, SCHEMES_UNIT_NOT_FOUND, SCHEMES_UNIT_CODE_TAKEN, SCHEMES_CHANGED_MEANWHILE, SCHEMES_UNIT_IN_USE.
 */
export function saveUnit(context: AreaContext, input: CallInput<'schemes', 'saveUnit'>): CallAnswer<'schemes', 'saveUnit'> {
  return context.write((tx) => {
    const { db } = context;
    const { fondsId, code, name, active } = input;
    if (!findFonds(db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    if (selectUnits(db, fondsId).some((unit) => unit.code === code && unit.unitId !== input.unitId)) throw new MunimentError('SCHEMES_UNIT_CODE_TAKEN', { code });
    const before = input.unitId == null ? null : requireUnit(context, input.unitId, fondsId, input.version ?? null);
    const unit: UnitRecord = { unitId: before?.unitId ?? context.ids.uuid(), fondsId, code, name, active, version: (before?.version ?? 0) + 1 };
    if (before) {
      refuseUsedName(context, before, unit);
      changeUnit(db, unit);
    } else insertUnit(db, unit);
    const facts = (each: UnitRecord) => ({ fondsId: each.fondsId, code: each.code, name: each.name, active: each.active });
    tx.record({ class: 'R', kind: before ? 'unit.update' : 'unit.create', entity: 'unit', eid: unit.unitId, body: before ? { before: facts(before), after: facts(unit) } : facts(unit) });
    tx.publish({ name: 'schemes.schemeChanged', payload: { fondsIds: [fondsId] } });
    return unit;
  });
}

function requireUnit(context: AreaContext, unitId: string, fondsId: string, version: number | null): UnitRecord {
  const unit = findUnit(context.db, unitId);
  if (!unit || unit.fondsId !== fondsId) throw new MunimentError('SCHEMES_UNIT_NOT_FOUND');
  if (unit.version !== version) throw new MunimentError('SCHEMES_CHANGED_MEANWHILE', { version: unit.version });
  return unit;
}

/** 档号与著录项一致 (DA/T 13-2022): what stands in codes that were given must go on meaning the same. */
function refuseUsedName(context: AreaContext, before: UnitRecord, after: UnitRecord): void {
  const sources = new Set(selectCodeRules(context.db, before.fondsId).flatMap((rule) => rule.segments.map((segment) => segment.source)));
  const changed = (before.code !== after.code && sources.has('unit')) || (before.name !== after.name && sources.has('unitName'));
  if (changed && isUnitNumbered(context.db, before.fondsId, before.unitId)) throw new MunimentError('SCHEMES_UNIT_IN_USE', { name: before.name });
}
