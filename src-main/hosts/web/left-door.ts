import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What stands in the room's door file while the program runs; the command line finds the program by it. */
const doorFile = z.object({ port: z.int().min(1).max(65_535), launchToken: z.string().min(32) });

/**
 * The door of a program that was killed and could not take its file away; null after an orderly end. Whoever opens the
 * same room again opens the same door, so that the pages that wait for it go on. The folder's lock says that it is dead.
 */
export function readLeftDoor(file: string): z.infer<typeof doorFile> | null {
  if (!existsSync(file)) return null;
  try {
    return doorFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
