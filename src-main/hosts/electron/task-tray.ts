import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import { fillWords } from '#shared/i18n/fill-words.ts';
import { messages } from '#shared/i18n/messages.ts';
import type { TaskCounts, WantedTasks } from './door-messages.ts';

export interface TaskTrayOptions {
  /** Folder with the program's icons. */
  readonly icons: string;
  readonly language: keyof typeof messages;
  /** Brings the window to the front, with those tasks where some are named. */
  onOpen(tasks: WantedTasks | null): void;
  onQuit(): void;
}

/** The program beside the clock of the desktop: how many tasks are overdue and due today, and a menu that opens them. Answers with what tells it the numbers. */
export function openTaskTray({ icons, language, onOpen, onQuit }: TaskTrayOptions): (counts: TaskCounts) => void {
  const words = messages[language].shell.tray;
  const image = nativeImage.createFromPath(join(icons, process.platform === 'darwin' ? '16x16.png' : '32x32.png'));
  const tray = new Tray(image);
  const show = ({ overdue, today }: TaskCounts): void => {
    const lines = [overdue > 0 ? fillWords(words.overdue, { n: overdue }) : '', today > 0 ? fillWords(words.today, { n: today }) : ''].filter((line) => line !== '');
    tray.setToolTip([words.title, ...lines].join('\n'));
    // Only the menu bar of macOS has room for words beside the picture.
    if (process.platform === 'darwin') tray.setTitle(overdue > 0 ? String(overdue) : '');
    app.setBadgeCount(overdue + today);
    tray.setContextMenu(Menu.buildFromTemplate([
      { label: fillWords(words.overdue, { n: overdue }), enabled: overdue > 0, click: () => { onOpen('overdue'); } },
      { label: fillWords(words.today, { n: today }), enabled: today > 0, click: () => { onOpen('today'); } },
      { type: 'separator' },
      { label: words.open, click: () => { onOpen(null); } },
      { label: words.quit, click: onQuit },
    ]));
  };
  tray.on('click', () => { onOpen(null); });
  show({ overdue: 0, today: 0 });
  return show;
}
