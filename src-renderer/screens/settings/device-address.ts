import type { DeviceView } from '#shared/contract/system.ts';

/** An address in one line: `192.168.1.20:9100`, `USB 413d:2107`. */
export function addressText(address: DeviceView['address']): string {
  switch (address.kind) {
    case 'tcp': return `${address.host}:${address.port}`;
    case 'hid': case 'usb': return `${address.kind === 'hid' ? 'HID' : 'USB'} ${[address.vendorId, address.productId].map((id) => id.toString(16).padStart(4, '0')).join(':')}`;
    case 'none': return '—';
    case 'udp': return `UDP ${address.host}:${address.port}`;
  }
}
