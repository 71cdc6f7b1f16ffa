import { readFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { createServer, type PeerCertificate } from 'node:tls';

const pem = (name: string): string => readFileSync(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

/** TLS in front of a device that speaks plain TCP, as a scanner with a certificate of its own has it. */
export interface TlsFront {
  readonly port: number;
  /** From now on it shows another certificate, as after a reset to factory settings. */
  show(name: 'first' | 'second'): void;
  /** Bytes of content that anybody sent to the one with this certificate, however late they came. */
  received(shown: 'first' | 'second'): number;
  close(): Promise<void>;
}

export async function openTlsFront(behindPort: number): Promise<TlsFront> {
  const received = new Map<string, number>();
  const server = createServer({ key: pem('first.key'), cert: pem('first.cert') }, (socket) => {
    const behind = connect(behindPort, '127.0.0.1');
    const { subject } = socket.getCertificate() as PeerCertificate;
    socket.on('data', (bytes: Buffer) => { received.set(String(subject.CN), (received.get(String(subject.CN)) ?? 0) + bytes.length); });
    socket.pipe(behind).pipe(socket);
    for (const end of [socket, behind]) end.on('error', () => { socket.destroy(); behind.destroy(); });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    show: (name) => { server.setSecureContext({ key: pem(`${name}.key`), cert: pem(`${name}.cert`) }); },
    received: (shown) => received.get(`scanner-${shown}`) ?? 0,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }),
  };
}
