import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { noticeDeadlines } from '#main/areas/cases/start-case-watch.ts';
import { lookAtTasks } from '#main/areas/tasks/start-task-watch.ts';
import { openWebDoor } from '#main/hosts/web/web-door.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { openDesk, type Desk, type DeskOptions } from './desk.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { openTestRoom, type TestRoom } from './open-test-room.ts';

const TOKEN = 'timed-desk-token-0123456789';
/** Longer than any test lets pass, and still what a timer can wait for. */
const LOCK_AFTER_MINUTES = 30_000;

/** A room and a browser in front of it that live by one clock, which stands until the test moves it. */
export interface TimedDesk {
  readonly room: TestRoom;
  readonly clock: MovableClock;
  readonly desk: Desk;
  readonly page: Page;
  readonly url: string;
  /** Lets time pass on both sides of the door; the room's watches look at the end of it, as they do every few minutes. */
  pass(ms: number): Promise<void>;
  /** Somebody sets the clock of the computer, forwards or back. */
  setClock(ms: number): Promise<void>;
  /** The room's watches look now. */
  look(): void;
  close(): Promise<void>;
}

/** Needs a current build of the screens. */
export async function openTimedDesk(startMs: number, options: DeskOptions = {}): Promise<TimedDesk> {
  const clock = movableClock(startMs);
  const room = await openTestRoom({ clock });
  room.context.db.sqlite.prepare("INSERT INTO settings (key, value) VALUES ('lockAfterMinutes', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(String(LOCK_AFTER_MINUTES));
  const door = await openWebDoor({ core: room.core, port: 0, token: TOKEN, maintenance: { token: `${TOKEN}-maintenance`, actor: room.context.actor }, rendererFolder: join(import.meta.dirname, '../../out/renderer'), logger: silentLogger, steadyMs: () => performance.now() });
  const desk = await openDesk(options);
  const { page } = desk;
  await page.clock.install({ time: startMs });
  const look = (): void => {
    noticeDeadlines(room.context);
    while (lookAtTasks(room.context));
  };
  return {
    room, clock, desk, page, url: door.url, look,
    async pass(ms) {
      clock.advance(ms);
      look();
      await page.clock.fastForward(ms);
    },
    async setClock(ms) {
      clock.setTo(ms);
      look();
      await page.clock.setSystemTime(ms);
    },
    async close() {
      await desk.close();
      await door.close();
      await room.close();
    },
  };
}
