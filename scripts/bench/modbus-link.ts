import { connect } from 'node:net';

/** A bare Modbus TCP link: what the wire itself costs, without any of our drivers. */
export interface ModbusLink {
  /** One request and its whole answer. */
  exchange(pdu: readonly number[]): Promise<void>;
  close(): void;
}

export async function openModbusLink(port: number): Promise<ModbusLink> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => { socket.once('connect', resolve).once('error', reject); });
  let received = 0;
  let expected = Infinity;
  let done: (() => void) | null = null;
  socket.on('data', (bytes: Buffer) => {
    if (received === 0) expected = 6 + bytes.readUInt16BE(4);
    received += bytes.length;
    if (received >= expected) done?.();
  });
  return {
    exchange: (pdu) => new Promise((resolve) => {
      received = 0;
      done = resolve;
      socket.write(Uint8Array.from([0, 1, 0, 0, 0, pdu.length + 1, 1, ...pdu]));
    }),
    close: () => { socket.destroy(); },
  };
}
