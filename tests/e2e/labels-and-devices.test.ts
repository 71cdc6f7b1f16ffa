import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createLabelPrinterEmulator, type LabelPrinterEmulator } from '#drivers/emulators/label-printer/label-printer-emulator.ts';
import { isBlack } from '#shared/domain/label-raster.ts';
import { readCode128 } from '../drivers/independent/label-reader.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');
let room: E2eRoom;
let printer: LabelPrinterEmulator;
let listener: DeviceListener;

beforeAll(async () => {
  printer = createLabelPrinterEmulator({ clock: systemDriverClock, language: 'tspl', labelMs: 50 });
  listener = await listenForDevice(0, (stream) => printer.attach(stream));
  room = await openE2eRoom();
});
afterAll(async () => {
  await room?.close();
  await listener?.close();
});
afterEach(({ task }) => room.desk.checkQuiet(task));

const goTo = (hash: string) => room.desk.page.evaluate((to) => { location.hash = to; }, hash);

describe('labels and devices', () => {
  it('sets a label printer up, shows how it is, and prints a test label', async () => {
    const { page } = room.desk;
    await signIn(page, room.host.url.href, PEOPLE.administrator);
    await goTo('#/settings/devices');
    await page.getByRole('button', { name: '添加设备' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '名称' }).fill('前台标签机');
    await dialog.getByRole('textbox', { name: '标识' }).fill('label-1');
    await dialog.getByRole('combobox', { name: '类别' }).click();
    await page.getByRole('option', { name: '标签打印机' }).click();
    await dialog.getByRole('combobox', { name: '驱动' }).click();
    await page.getByRole('option', { name: /TSPL/ }).click();
    await dialog.getByRole('textbox', { name: '主机' }).fill('127.0.0.1');
    await dialog.getByRole('textbox', { name: '端口' }).fill(String(listener.port));
    await page.screenshot({ path: join(pictures, 'device-dialog.png') });
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /前台标签机/ }).getByText('正常').waitFor();
    await page.getByRole('row', { name: /前台标签机/ }).click();
    await page.getByText('打印机就绪').waitFor();
    await page.screenshot({ path: join(pictures, 'devices.png') });
    await page.getByRole('button', { name: '打印标签' }).click();
    await page.getByRole('dialog').getByRole('img', { name: /标签预览/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'print-labels.png') });
    await page.getByRole('dialog').getByRole('button', { name: '打印 1 张' }).click();
    await page.getByText('1 张都已打印').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
    expect(printer.printed()).toHaveLength(1);
  });

  it('fault: paper ends at the label printer | level 1 | sees: out of paper with what to do, in the list of devices | kept: nothing was sent', async () => {
    const { page } = room.desk;
    printer.set({ paperOut: true });
    await page.getByText(/缺纸/).first().waitFor();
    await page.screenshot({ path: join(pictures, 'devices-paper-out.png') });
    printer.set({ paperOut: false });
    await page.getByText('打印机就绪').waitFor();
  });

  it('prints the label of a box, whose scan then opens the box and presses no key', async () => {
    const { page } = room.desk;
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await goTo('#/stacks?view=boxes');
    const boxes = page.getByRole('grid').getByRole('row');
    await boxes.nth(1).click();
    await page.getByRole('region', { name: /盒/ }).last().getByRole('button', { name: '打印标签' }).click();
    await page.getByRole('dialog').getByRole('img', { name: /标签预览/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'print-box-label.png') });
    await page.getByRole('dialog').getByRole('button', { name: '打印 1 张' }).click();
    await page.getByText('1 张都已打印').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
    const label = printer.printed().at(-1)!;
    const sheet = { width: label.widthDots, height: label.heightDots, dark: (x: number, y: number) => isBlack(label, x, y) };
    const code = Array.from({ length: sheet.height }, (_, y) => readCode128(sheet, y)).find((read) => read !== null);
    expect(code).toMatch(/^BX\d{6}$/);
    // `n` would open the dialog for a new box.
    await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
    await page.keyboard.type(`nn${code!.slice(2)}`, { delay: 10 });
    await page.keyboard.press('Enter');
    await page.getByText(/不认识的条码/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    // A gun's keys carry the time at which they were pressed; these carry that at which a busy page took them, and a page that is still filling its list takes them too slowly for a gun.
    await expect.poll(async () => {
      await goTo('#/today');
      await page.getByRole('heading', { name: '今日' }).first().waitFor();
      await page.getByRole('row').nth(5).waitFor();
      await page.evaluate(() => new Promise((resolve) => { (document.activeElement as HTMLElement | null)?.blur(); requestIdleCallback(resolve); }));
      await page.keyboard.type(code!, { delay: 10 });
      await page.keyboard.press('Enter');
      await page.waitForURL(/#\/stacks/, { timeout: 3000 }).catch(() => {});
      return page.evaluate(() => location.hash);
    }, { timeout: 30_000 }).toMatch(/#\/stacks/);
  });

  it('shows the shelf whose label is scanned, and the same one again after somebody walked on', async () => {
    const { page } = room.desk;
    // As above: a busy page takes the keys of this gun too slowly, so it is pulled again.
    const scan = async (code: string, shows: RegExp): Promise<void> => {
      await expect.poll(async () => {
        await page.evaluate(() => new Promise((resolve) => { (document.activeElement as HTMLElement | null)?.blur(); requestIdleCallback(resolve); }));
        await page.keyboard.type(code, { delay: 10 });
        await page.keyboard.press('Enter');
        return chosen.getAttribute('aria-label', { timeout: 3000 }).catch(() => '');
      }, { timeout: 30_000 }).toMatch(shows);
    };
    const chosen = page.getByRole('listbox', { name: '3列A面立面' }).getByRole('option', { selected: true });
    await goTo('#/today');
    await scan('01-01-03-A-02-04', /^2节4层/);
    await page.screenshot({ path: join(pictures, 'scanned-shelf.png') });
    await page.getByRole('listbox', { name: '3列A面立面' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen.getAttribute('aria-label')).toMatch(/^2节3层/);
    await scan('01-01-03-A-02-04', /^2节4层/);
  });

  it('shows the devices in English and in the dark as well', async () => {
    const { page } = room.desk;
    await signOut(page);
    await page.evaluate(() => { localStorage.setItem('muniment.language', '"en"'); });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await page.getByRole('textbox', { name: /Sign-in name/ }).fill(PEOPLE.administrator.name);
    await page.getByLabel(/^Password$/).fill(`practice-${PEOPLE.administrator.name}`);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: /Main/ }).waitFor();
    await goTo('#/settings/devices');
    await page.getByRole('row', { name: /前台标签机/ }).click();
    await page.getByText('Printer is ready').waitFor();
    await page.screenshot({ path: join(pictures, 'devices-en-dark.png'), fullPage: true });
    await goTo('#/settings/workstation');
    await page.getByText('Barcode gun (types like a keyboard)').waitFor();
    await page.screenshot({ path: join(pictures, 'workstation-en-dark.png') });
  });
});
