import { WireFailure } from '../../contract/wire-failure.ts';
import { COMMAND, NOTICE } from './codec.ts';
import type { Frame55 } from './codec.ts';
import type { DatagramLink } from './datagram-link.ts';

/** A wrong CRC-8 agrees with one frame in 256 by chance; three different frames leave one in sixteen million. */
const QUESTIONS = 3;
const ATTEMPTS = 3;

/**
 * Proves the configured checksum with a question that moves nothing (temperature and humidity): intact questions for several columns
 * must be answered with frames whose checksum agrees, and a question with a damaged checksum must stay unanswered, because a
 * controller that does not look at it would obey a damaged motion command as well.
 * False when the proof fails; rejects with a WireFailure (`timeout`: nothing answers at all, `link lost`).
 */
export async function isCalibrated(link: DatagramLink, columns: number): Promise<boolean> {
  const asked = Array.from({ length: Math.min(QUESTIONS, columns) }, (_, index) => ({ column: index + 1, command: COMMAND.queryClimate }));
  for (const question of asked) {
    try {
      await link.ask(question, answersFor(question.column), ATTEMPTS);
    } catch (error) {
      if (error instanceof WireFailure && error.reason === 'bad reply') return false;
      throw error;
    }
  }
  const damaged = asked[0] ?? { column: 1, command: COMMAND.queryClimate };
  return !await link.askDamaged(damaged, answersFor(damaged.column));
}

const answersFor = (column: number) => (frame: Frame55): boolean => frame.command === NOTICE.climate && frame.column === column;
