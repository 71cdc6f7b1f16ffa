import { dialog, type BrowserWindow } from 'electron';

/** Lets the person choose a folder of this computer in the system's own dialog; null when they thought better of it. Nothing is opened: the core reads it when it is told to. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}
