import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { WireFailure } from '../contract/wire-failure.ts';

/** SHA-256 of a certificate as lower-case hex without colons. */
export type CertificateHash = string;

/** The device showed another certificate than the one that was accepted; nothing was sent to it. */
export class CertificateChanged extends Error {
  readonly shown: CertificateHash;
  constructor(shown: CertificateHash) {
    super('another certificate');
    this.name = 'CertificateChanged';
    this.shown = shown;
  }
}

export interface ShownCertificate {
  readonly sha256: CertificateHash;
  /** How the certificate names its owner; says nothing about who it is. */
  readonly subject: string;
  readonly validUntil: string;
}

interface TlsTarget { readonly host: string; readonly port: number }

const HANDSHAKE_MS = 5000;

/** As people write it, with or without colons, as it is compared. */
export const tidyHash = (hash: string): CertificateHash => hash.replaceAll(/[^0-9a-f]/giu, '').toLowerCase();

/**
 * A TLS connection to a device that signed its own certificate: no authority vouches for it, so it must be the very certificate that somebody
 * accepted. Resolves after the handshake, before a byte of content. Rejects with CertificateChanged or a WireFailure.
 */
export async function connectPinned(target: TlsTarget, sha256: CertificateHash): Promise<TLSSocket> {
  const socket = await shakeHands(target);
  const shown = shownBy(socket);
  if (shown.sha256 === sha256) return socket;
  socket.destroy();
  throw new CertificateChanged(shown.sha256);
}

/** What the device shows; the connection ends with the handshake. Rejects with a WireFailure. */
export async function readCertificate(target: TlsTarget): Promise<ShownCertificate> {
  const socket = await shakeHands(target);
  try {
    return shownBy(socket);
  } finally {
    socket.destroy();
  }
}

function shakeHands({ host, port }: TlsTarget): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    // Nothing is verified here because everything is compared by the caller.
    const socket = connect({ host, port, rejectUnauthorized: false, ...(isIP(host) === 0 && { servername: host }) });
    const fail = (error: WireFailure): void => { socket.destroy(); reject(error); };
    const onError = (error: Error): void => fail(new WireFailure('link lost', error.message));
    socket.setTimeout(HANDSHAKE_MS, () => fail(new WireFailure('timeout')));
    socket.once('error', onError);
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      socket.off('error', onError);
      resolve(socket);
    });
  });
}

function shownBy(socket: TLSSocket): ShownCertificate {
  const { fingerprint256 = '', subject, valid_to: validUntil = '' } = socket.getPeerCertificate();
  const name = subject?.CN;
  return { sha256: tidyHash(fingerprint256), subject: (Array.isArray(name) ? name[0] : name) ?? '', validUntil };
}
