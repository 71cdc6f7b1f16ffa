import { z } from 'zod';
import { bankId, roomId } from '#shared/contract/shapes.ts';

const count = z.coerce.number().int().min(1);
const shelfAddress = z.object({ room: roomId, bank: bankId, column: count, face: z.enum(['A', 'B']), section: count, level: count, scannedAt: z.string().optional() });

/** A shelf as a scanned shelf label names it. `scannedAt` tells one scan of the same label from the next. */
export type ShelfAddress = z.infer<typeof shelfAddress>;

/** The shelf that the words after `?` ask for; null when they ask for none, or for one that cannot be. */
export function readShelfAddress(search: Readonly<Record<string, string>>): ShelfAddress | null {
  return shelfAddress.safeParse(search).data ?? null;
}
