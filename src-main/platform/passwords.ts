import { hash, verify } from '@node-rs/argon2';
import { sha256Hex } from './text-hash.ts';

/** argon2id with 64 MiB and three passes: about 0.2 s, too slow to guess with. */
const COST = { memoryCost: 65536, timeCost: 3, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password.normalize('NFKC'));

/** Only the hash of a session token is kept: a stolen database opens no session. */
export const hashToken = (token: string): string => sha256Hex(token);
