import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { movableClock } from '../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

// The Electron runtime cannot be had here: stand-ins for the few objects that the tray is made of.
type Entry = { readonly label?: string; readonly type?: string; readonly enabled?: boolean; readonly click?: () => void };
const { electron, made } = vi.hoisted(() => {
  const made: { menu: unknown[]; tip: string; title: string; badge: number; click: (() => void) | null } = { menu: [], tip: '', title: '', badge: 0, click: null };
  class Tray {
    setToolTip(tip: string) { made.tip = tip; }
    setTitle(title: string) { made.title = title; }
    setContextMenu(menu: unknown[]) { made.menu = menu; }
    on(_name: string, click: () => void) { made.click = click; }
  }
  return { made, electron: { Tray, app: { setBadgeCount: (count: number) => { made.badge = count; } }, Menu: { buildFromTemplate: (template: unknown[]) => template }, nativeImage: { createFromPath: (path: string) => ({ path }) } } };
});
vi.mock('electron', () => electron);
const { openTaskTray } = await import('#main/hosts/electron/task-tray.ts');
const { reportTaskCounts } = await import('#main/hosts/electron/report-task-counts.ts');

describe('the tray', () => {
  const asked: (string | null)[] = [];
  const open = (language: 'zh-CN' | 'en') => openTaskTray({ icons: '/icons', language, onOpen: (tasks) => { asked.push(tasks); }, onQuit: () => { asked.push('quit'); } });
  const entry = (label: string): Entry => (made.menu as Entry[]).find((each) => each.label === label)!;
  beforeEach(() => { asked.length = 0; });

  it('says how many tasks are overdue and due today, and its menu opens them', () => {
    open('zh-CN')({ overdue: 2, today: 3 });
    expect(made.tip).toBe('藏卷 Muniment\n超期 2 项\n今天到期 3 项');
    expect(made.badge).toBe(5);
    entry('超期 2 项').click!();
    entry('今天到期 3 项').click!();
    entry('打开藏卷').click!();
    made.click!();
    entry('退出').click!();
    expect(asked).toEqual(['overdue', 'today', null, null, 'quit']);
  });

  it('has nothing to open where nothing is due, and speaks English too', () => {
    open('en')({ overdue: 0, today: 0 });
    expect(made.tip).toBe('Muniment 藏卷');
    expect([entry('Overdue: 0').enabled, entry('Due today: 0').enabled, made.badge]).toEqual([false, false, 0]);
  });
});

describe('what the core tells the tray', () => {
  const clock = movableClock(new Date(2026, 10, 2, 9).getTime());
  let room: TestRoom;
  beforeEach(async () => { room = await openTestRoom({ clock }); });
  afterEach(() => room.close());

  it('is how many tasks of the room are overdue and due today: at once, and when they change', async () => {
    await room.client.tasks.createTask({ title: '逾期', dueAt: new Date(2026, 10, 2, 8).toISOString() });
    const said: unknown[] = [];
    let heard: () => void = () => undefined;
    const next = () => new Promise<void>((resolve) => { heard = resolve; });
    const first = next();
    const end = reportTaskCounts(room.core, (counts) => { said.push(counts); heard(); });
    await first;
    const second = next();
    await room.client.tasks.createTask({ title: '今天', dueAt: new Date(2026, 10, 2, 18).toISOString() });
    await room.client.tasks.createTask({ title: '明天', dueAt: new Date(2026, 10, 3, 18).toISOString() });
    await second;
    end();
    expect(said).toEqual([{ overdue: 1, today: 0 }, { overdue: 1, today: 1 }]);
  });
});
