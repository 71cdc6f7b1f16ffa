import type { DeviceAddress } from '#shared/domain/device-status.ts';
import { usageError } from './usage-error.ts';

/** `tcp:HOST:PORT`, `udp:HOST:PORT`, `hid:VVVV:PPPP[:SERIAL]`, `usb:VVVV:PPPP[:SERIAL]` or `none`. Throws CLI_USAGE. */
export function parseAddress(text: string): DeviceAddress {
  const wrong = () => usageError(`--address ${text}: expected tcp:HOST:PORT, udp:HOST:PORT, hid:VVVV:PPPP[:SERIAL], usb:VVVV:PPPP[:SERIAL] or none`);
  const [kind = '', ...rest] = text.split(':');
  if (kind === 'none' && rest.length === 0) return { kind: 'none' };
  if (kind === 'tcp' || kind === 'udp') {
    // An IPv6 host has colons of its own; the port is what follows the last one.
    const port = Number(rest.at(-1));
    const host = rest.slice(0, -1).join(':').replace(/^\[(.*)\]$/, '$1');
    if (host === '' || !Number.isInteger(port) || port < 1 || port > 65_535) throw wrong();
    return { kind, host, port };
  }
  if (kind === 'hid' || kind === 'usb') {
    const [vendor = '', product = '', ...serial] = rest;
    if (!/^[0-9a-f]{4}$/i.test(vendor) || !/^[0-9a-f]{4}$/i.test(product)) throw wrong();
    return { kind, vendorId: Number.parseInt(vendor, 16), productId: Number.parseInt(product, 16), ...(serial.length > 0 && { serialNumber: serial.join(':') }) };
  }
  throw wrong();
}

/** `unitId=1,framing=rtu,crcPolynomial=0x31` as values: numbers, `true`, `false`, or text. Throws CLI_USAGE. */
export function parseDeviceOptions(text: string | boolean | undefined): Record<string, string | number | boolean> {
  if (typeof text !== 'string' || text.trim() === '') return {};
  return Object.fromEntries(text.split(',').map((part) => {
    const at = part.indexOf('=');
    if (at < 1) throw usageError(`--options ${text}: "${part}" is not name=value`);
    const value = part.slice(at + 1).trim();
    const number = value === '' ? Number.NaN : Number(value);
    return [part.slice(0, at).trim(), value === 'true' ? true : value === 'false' ? false : Number.isNaN(number) ? value : number];
  }));
}
