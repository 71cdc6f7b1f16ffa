import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/**
 * What `usbip attach` does: asks our server for a device and hands the socket to the kernel, which is the USB host from then on.
 * Source: Linux Documentation/usb/usbip_protocol.rst; drivers/usb/usbip/vhci_sysfs.c.
 */
const VHCI = '/sys/devices/platform/vhci_hcd.0';
const REPLY_BYTES = 8 + 312;

/** Plugs the n-th exported device (bus id `1-n`) into this port of the virtual host controller. */
export async function attachUsbip(serverPort: number, device: number, port: number): Promise<void> {
  const { socket, reply } = await importDevice(serverPort, `1-${device}`);
  const deviceId = (reply.readUInt32BE(8 + 288) << 16) | reply.readUInt32BE(8 + 292);
  const speed = reply.readUInt32BE(8 + 296);
  writeFileSync(`${VHCI}/attach`, `${port} ${descriptorOf(socket)} ${deviceId} ${speed}`);
  // The kernel has its own hold on the socket.
  socket.destroy();
}

function importDevice(serverPort: number, busId: string): Promise<{ socket: Socket; reply: Buffer }> {
  const request = Buffer.alloc(40);
  request.writeUInt16BE(0x0111, 0);
  request.writeUInt16BE(0x8003, 2);
  request.write(busId, 8, 'latin1');
  const reply = Buffer.alloc(REPLY_BYTES);
  let got = 0;
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({
      host: '127.0.0.1', port: serverPort,
      // Reads exactly the reply: what comes after it is the kernel's.
      onread: {
        buffer: Buffer.alloc(REPLY_BYTES),
        callback: (count, chunk) => {
          Buffer.from(chunk.buffer, chunk.byteOffset, count).copy(reply, got);
          got += count;
          if (got >= 8 && reply.readUInt32BE(4) !== 0) { reject(new Error(`${busId} is not exported`)); return false; }
          if (got < REPLY_BYTES) return true;
          resolve({ socket, reply });
          return false;
        },
      },
    });
    socket.once('error', reject);
    socket.once('connect', () => socket.write(request));
  });
}

/** Node keeps the descriptor to itself; there is no other way to hand a socket to the kernel. */
function descriptorOf(socket: Socket): number {
  const { _handle: handle } = socket as unknown as { readonly _handle: { readonly fd: number } | null };
  if (handle === null) throw new Error('the socket is closed');
  return handle.fd;
}
