import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireBank } from './create-bank.ts';
import type { BankRecord } from './rooms-store.ts';

export type PoweredBank = BankRecord & { readonly deviceId: string };

/**
 * The bank, if a controller can move it. `aisle` is what was asked for, so that the refusal of a hand-wheeled bank can say which
 * wheel to turn. Throws STACKS_BANK_NOT_FOUND, _MANUAL_BANK, _MANUAL_ONLY, _FIXED_BANK, _BANK_WITHOUT_DEVICE, _AISLE_NOT_FOUND.
 */
export function requirePoweredBank(context: AreaContext, bankId: string, aisle?: number): PoweredBank {
  const bank = requireBank(context, bankId);
  const { name, carriages, deviceId } = bank;
  if (aisle !== undefined && aisle > carriages) throw new MunimentError('STACKS_AISLE_NOT_FOUND', { bank: name, aisle, carriages });
  if (bank.kind === 'fixed') throw new MunimentError('STACKS_FIXED_BANK', { bank: name });
  // Aisle k opens when carriage k, and those behind it, move away from the fixed end.
  if (bank.kind === 'manual' && aisle !== undefined) throw new MunimentError('STACKS_MANUAL_BANK', { bank: name, column: aisle, aisle });
  if (bank.kind === 'manual') throw new MunimentError('STACKS_MANUAL_ONLY', { bank: name });
  if (deviceId === null) throw new MunimentError('STACKS_BANK_WITHOUT_DEVICE', { bank: name });
  return { ...bank, deviceId };
}
