import type { FormManifest, FormSubject } from '#shared/contract/forms.ts';
import { MunimentError } from '#shared/errors.ts';
import { systemClock } from '#main/platform/clock.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CommandRun } from './command.ts';
import { needOption, numberOption } from './usage-error.ts';

/**
 * What a form of lists is about: `--register NAME [--year N]`, or `--number` of a transfer list, dispatch or shipment; null for other forms.
 * Throws CLI_USAGE, REGISTERS_REGISTER_NOT_FOUND, TRANSFERS_TRANSFER_NOT_FOUND, DISPATCHES_DISPATCH_NOT_FOUND, SHIPMENTS_SHIPMENT_NOT_FOUND.
 */
export async function findListSubject({ client, options }: CommandRun, takes: FormManifest['takes']): Promise<FormSubject | null> {
  if (takes === 'register') {
    const name = needOption(options, 'register');
    const found = (await client.registers.listRegisters({})).find(({ settings }) => settings.name === name);
    if (found === undefined) throw new MunimentError('REGISTERS_REGISTER_NOT_FOUND');
    return { kind: 'register', filter: { registerId: found.registerId, year: numberOption(options, 'year', Number(localDay(systemClock.nowMs()).slice(0, 4))), show: 'all', words: '' } };
  }
  if (takes !== 'transfer' && takes !== 'dispatch' && takes !== 'shipment') return null;
  const number = needOption(options, 'number');
  const page = { words: number, limit: 500 };
  if (takes === 'transfer') {
    const found = (await client.transfers.listTransfers(page)).rows.find((row) => row.number === number);
    if (found === undefined) throw new MunimentError('TRANSFERS_TRANSFER_NOT_FOUND');
    return { kind: 'transfer', transferId: found.transferId };
  }
  if (takes === 'dispatch') {
    const found = (await client.dispatches.listDispatches(page)).rows.find((row) => row.number === number);
    if (found === undefined) throw new MunimentError('DISPATCHES_DISPATCH_NOT_FOUND');
    return { kind: 'dispatch', dispatchId: found.dispatchId };
  }
  const found = (await client.shipments.listShipments(page)).rows.find((row) => row.number === number);
  if (found === undefined) throw new MunimentError('SHIPMENTS_SHIPMENT_NOT_FOUND');
  return { kind: 'shipment', shipmentId: found.shipmentId };
}
