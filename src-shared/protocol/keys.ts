import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import type { Sign, Verify } from './segment.ts';

/** Keys of a workstation or of head office, DER in base64: Ed25519 to sign, X25519 to seal for. */
export interface PublicKeys { readonly signing: string; readonly sealing: string }
export interface PrivateKeys extends PublicKeys { readonly signingPrivate: string; readonly sealingPrivate: string }

const spki = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');
const pkcs8 = (key: KeyObject): string => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');

export function makeKeys(): PrivateKeys {
  const signing = generateKeyPairSync('ed25519');
  const sealing = generateKeyPairSync('x25519');
  return { signing: spki(signing.publicKey), sealing: spki(sealing.publicKey), signingPrivate: pkcs8(signing.privateKey), sealingPrivate: pkcs8(sealing.privateKey) };
}

export const readPrivateKey = (base64: string): KeyObject => createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
export const readPublicKey = (base64: string): KeyObject => createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });

export function signerOf(signingPrivate: string): Sign {
  const key = readPrivateKey(signingPrivate);
  return (text) => sign(null, Buffer.from(text), key).toString('base64');
}

export function verifierOf(signing: string): Verify {
  const key = readPublicKey(signing);
  return (text, signature) => {
    const bytes = Buffer.from(signature, 'base64');
    // Base64 has more than one spelling for the same bytes; only one is accepted.
    return bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes);
  };
}
