import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectRegisters } from './registers-store.ts';
import { viewRegister } from './view-register.ts';

/** Those no longer used among them. */
export const listRegisters = (context: AreaContext): CallAnswer<'registers', 'listRegisters'> => selectRegisters(context.db).map((register) => viewRegister(context, register));
