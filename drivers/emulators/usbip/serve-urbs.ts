import type { Socket } from 'node:net';
import { readUrb, URB_STATUS, writeSubmitted, writeUnlinked } from './usbip-protocol.ts';
import type { UrbMessage } from './usbip-protocol.ts';
import type { TransferResult, VirtualUsbDevice } from './virtual-usb-device.ts';

type Submit = Extract<UrbMessage, { kind: 'submit' }>;

/** Answers the transfers of one importing kernel until its socket ends; pulling the cable ends it too. `received` came with the import request. */
export function serveUrbs(device: VirtualUsbDevice, socket: Socket, received: Buffer): void {
  /** IN transfers that wait for the device to have something, oldest first; and those that it never acknowledges. */
  const waiting: Submit[] = [];
  const unacknowledged = new Set<number>();
  let pending = received;

  const finish = ({ sequence, towardsHost, length }: Submit, result: Uint8Array | TransferResult): void => {
    if (result === 'stall') socket.write(writeSubmitted(sequence, URB_STATUS.stall, 0, null));
    else if (typeof result === 'string') socket.write(writeSubmitted(sequence, URB_STATUS.ok, towardsHost ? 0 : length, null));
    // More bytes than the host has room for is babble; the bus throws them away.
    else if (result.length > length) socket.write(writeSubmitted(sequence, URB_STATUS.overflow, 0, null));
    else socket.write(writeSubmitted(sequence, URB_STATUS.ok, result.length, result));
  };
  const feed = (endpoint: number): void => {
    for (let index = 0; index < waiting.length;) {
      const submit = waiting[index];
      if (submit === undefined || submit.endpoint !== endpoint) { index += 1; continue; }
      const result = device.take(endpoint);
      if (result === 'nak') return;
      waiting.splice(index, 1);
      finish(submit, result);
    }
  };
  const submit = (message: Submit): void => {
    const { endpoint, towardsHost, setup, data, sequence } = message;
    if (endpoint !== 0 && towardsHost) {
      waiting.push(message);
      feed(endpoint);
      return;
    }
    const result = endpoint === 0 ? device.control(setup, data) : device.out(endpoint, data);
    if (result === 'nak') unacknowledged.add(sequence);
    else finish(message, result);
  };
  const unlink = ({ sequence, target }: Extract<UrbMessage, { kind: 'unlink' }>): void => {
    const index = waiting.findIndex((each) => each.sequence === target);
    if (index >= 0) waiting.splice(index, 1);
    const found = unacknowledged.delete(target) || index >= 0;
    socket.write(writeUnlinked(sequence, found));
  };
  const receive = (bytes: Buffer): void => {
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
    try {
      for (let next = readUrb(pending); next !== null; next = readUrb(pending)) {
        pending = pending.subarray(next.taken);
        if (next.message.kind === 'submit') submit(next.message);
        else unlink(next.message);
      }
    } catch {
      // Whoever speaks something else here is no kernel.
      socket.destroy();
    }
  };

  const offReady = device.onReady(feed);
  const offUnplug = device.onUnplug(() => socket.destroy());
  socket.on('close', () => { offReady(); offUnplug(); });
  socket.on('data', receive);
  receive(Buffer.alloc(0));
}
