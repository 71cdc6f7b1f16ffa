import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Steel stays where it is when the power goes: positions in a file, so that a restarted emulator finds its carriages there. */
export interface PositionFile {
  /** Millimetres by carriage; empty when nothing is known. A file that cannot be read throws: steel does not jump. */
  load(): readonly number[];
  save(positionsMm: readonly number[]): void;
}

export function createPositionFile(file: string): PositionFile {
  return {
    load: () => {
      if (!existsSync(file)) return [];
      const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const positions: unknown = typeof value === 'object' && value !== null && 'positionsMm' in value ? value.positionsMm : null;
      if (!Array.isArray(positions) || !positions.every((position) => typeof position === 'number')) throw new Error(`${file} holds no positions`);
      return positions;
    },
    save: (positionsMm) => {
      mkdirSync(dirname(file), { recursive: true });
      // Renamed into place: killed in the middle, the file is the old one or the new one.
      writeFileSync(`${file}.new`, JSON.stringify({ positionsMm }));
      renameSync(`${file}.new`, file);
    },
  };
}
