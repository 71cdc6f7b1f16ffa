import type { TestRoom } from '../../harness/open-test-room.ts';

/** Resolves when `reached` answers with something; asked again after every event of the room. */
export async function until<Value>(room: TestRoom, reached: () => Value | null | false): Promise<Value> {
  const now = reached();
  if (now !== null && now !== false) return now;
  return new Promise((resolve) => {
    const off = room.core.events.on(() => {
      const value = reached();
      if (value === null || value === false) return;
      off();
      resolve(value);
    });
  });
}

export function jobEnded(room: TestRoom, jobId: string) {
  return until(room, () => {
    const job = room.context.services.jobs.store.find(jobId);
    return job?.endedAt != null && job;
  });
}

export const readStates = (room: TestRoom) =>
  room.context.db.statement<[], { state: string }>('SELECT read_state AS state FROM pages ORDER BY n').all().map((row) => row.state);
