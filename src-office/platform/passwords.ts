import { hash, verify } from '@node-rs/argon2';

/** argon2id as in the rooms, so that an account can flow down to them: 64 MiB, three passes, about 0.2 s. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password.normalize('NFKC'));
