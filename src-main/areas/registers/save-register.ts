import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { writeRegister, type RegisterRecord } from './registers-store.ts';
import { requireRegister, viewRegister } from './view-register.ts';

/** Throws REGISTERS_REGISTER_NOT_FOUND, REGISTERS_CHANGED_MEANWHILE, REGISTERS_DIRECTION_STAYS, SCHEMES_FONDS_NOT_FOUND. */
export function saveRegister(context: AreaContext, input: CallInput<'registers', 'saveRegister'>): CallAnswer<'registers', 'saveRegister'> {
  return context.write((tx) => {
    const { settings, retired } = input;
    const before = input.registerId == null ? null : requireRegister(context, input.registerId);
    if (before !== null && before.version !== input.version) throw new MunimentError('REGISTERS_CHANGED_MEANWHILE', { version: before.version });
    if (before !== null && (before.settings.direction !== settings.direction || before.settings.fondsId !== settings.fondsId)) throw new MunimentError('REGISTERS_DIRECTION_STAYS');
    if (!findFonds(context.db, settings.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
    const register: RegisterRecord = { registerId: before?.registerId ?? context.ids.uuid(), settings, retired, version: (before?.version ?? 0) + 1 };
    writeRegister(context.db, register);
    tx.record({ class: 'R', kind: before === null ? 'register.create' : 'register.update', entity: 'register', eid: register.registerId, body: { settings: settings as unknown as Json, retired } });
    tx.publish({ name: 'registers.registerChanged', payload: { registerIds: [register.registerId] } });
    return viewRegister(context, register);
  });
}
