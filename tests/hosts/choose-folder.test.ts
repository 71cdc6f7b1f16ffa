import { expect, it, vi } from 'vitest';

// The Electron runtime cannot be had here: a stand-in for its dialog.
const { showOpenDialog } = vi.hoisted(() => ({ showOpenDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog: { showOpenDialog } }));
const { chooseFolder } = await import('#main/hosts/electron/choose-folder.ts');

it('asks for one folder over its own window, and answers nothing when the person thought better of it', async () => {
  const window = {} as never;
  showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/扫描/2019'] });
  expect(await chooseFolder(window)).toBe('/扫描/2019');
  expect(showOpenDialog).toHaveBeenCalledWith(window, { properties: ['openDirectory'] });
  showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
  expect(await chooseFolder(window)).toBeNull();
});
