import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { listenForDevice, type DeviceListener } from '#drivers/emulators/device-listener.ts';
import { createR200Emulator } from '#drivers/emulators/r200/r200-emulator.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { epcOfBarcode } from '#shared/domain/read-tag.ts';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { openServe } from '../harness/serve-process.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

const AISLE = 1;
const [FIRST, SECOND] = ['01-01-01-A-03-04', '01-01-01-A-02-04'];
const STRANGER = 'E28011704000021D35AE4008';

let room: E2eRoom;
let page: Page;
let listener: DeviceListener;
const reader = createR200Emulator({ clock: systemDriverClock });
beforeAll(async () => {
  listener = await listenForDevice(0, (stream) => reader.attach(stream));
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(async () => {
  await room.close();
  await listener.close();
});
afterEach(({ task }) => room.desk.checkQuiet(task));

/** A barcode gun that types like a keyboard. */
const gun = async (code: string): Promise<void> => {
  await page.keyboard.type(code, { delay: 8 });
  await page.keyboard.press('Enter');
};
const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const hash = () => page.evaluate(() => location.hash);
const rows = (): Locator => page.locator('[data-entry]');
const row = (code: string): Locator => page.getByRole('listitem').filter({ hasText: code });
const codes = async (): Promise<string[]> => (await rows().allInnerTexts()).map((text) => /BX\d{6}/.exec(text)?.[0] ?? '').filter(Boolean);
const said = (): Locator => page.getByRole('status').filter({ hasText: /在位|已经看到|不该|不认识|现在清点/ });
const choose = async (within: Locator, label: string, option: RegExp | string): Promise<void> => {
  await within.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const addReader = async (): Promise<void> => {
  await signIn(page, room.host.url.href, PEOPLE.administrator);
  await goTo('#/settings/devices');
  await page.getByRole('button', { name: '添加设备' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill('手持读写器');
  await dialog.getByRole('textbox', { name: '标识' }).fill('tags-1');
  await dialog.getByRole('combobox', { name: '类别' }).click();
  await page.getByRole('option', { name: /RFID/ }).click();
  await dialog.getByRole('textbox', { name: '主机' }).fill('127.0.0.1');
  await dialog.getByRole('textbox', { name: '端口' }).fill(String(listener.port));
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('row', { name: /手持读写器/ }).getByText('正常').waitFor();
  await signOut(page);
};

describe('a stocktaking', { retry: 0 }, () => {
  let stocktaking = '';
  let boxes: string[] = [];

  beforeAll(async () => {
    await addReader();
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByRole('button', { name: '库房设置' }).click();
    await page.getByRole('menuitem', { name: '清点' }).click();
    await page.getByText('没有进行中的清点').waitFor();
  }, 120_000);

  it('begins with the face that is to be counted, and says what should be there', async () => {
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: '开始清点' });
    await choose(dialog, '架区', '电动密集架');
    await choose(dialog, '列', '1');
    await choose(dialog, '面', 'A');
    await dialog.getByText('从未清点').first().waitFor();
    await dialog.getByRole('button', { name: '开始', exact: true }).click();
    await page.getByRole('heading', { name: '1号库房（纸质档案库） 电动密集架 1列A面' }).waitFor();
    await page.getByText('请扫描层位条码，或在左侧选择一层。').first().waitFor();
    await gun(FIRST);
    await page.getByRole('heading', { name: '1列A面 3节4层' }).waitFor();
    boxes = await codes();
    expect(boxes).toHaveLength(3);
    stocktaking = await hash();
    expect(stocktaking).toContain('shelf=');
  });

  it('counts nothing in an aisle that is not locked, and locks it once it is open', async () => {
    await gun(boxes[0]!);
    await page.getByRole('alert').filter({ hasText: '通道 1 还没有为清点锁定' }).waitFor();
    await page.getByRole('button', { name: '进入通道 1' }).click();
    await page.getByRole('alert').filter({ hasText: /没有打开|未打开|不是打开/ }).or(page.getByText('无法锁定，仍要清点')).first().waitFor();
    await page.getByRole('button', { name: '去打开通道 1' }).click();
    const panel = page.getByRole('complementary', { name: '操作' });
    await page.getByRole('button', { name: new RegExp(`^通道 ${AISLE}(，|$)`) }).click();
    await panel.getByRole('button', { name: `打开通道 ${AISLE}` }).click();
    const confirm = page.getByRole('dialog', { name: `打开通道 ${AISLE}？` });
    await confirm.getByRole('checkbox').check();
    await confirm.getByRole('button', { name: '开始移动' }).click();
    await panel.getByRole('button', { name: `我进通道 ${AISLE}（锁定架体）` }).waitFor({ timeout: 60_000 });
    await goTo(stocktaking);
    await page.getByRole('button', { name: '进入通道 1' }).click();
    await page.getByText('通道 1 已为清点锁定').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('takes codes wherever the cursor is, and ticks with the space bar', async () => {
    await page.getByRole('textbox', { name: /扫描盒/ }).focus();
    await gun(boxes[0]!);
    await said().getByText('在位').waitFor();
    await row(boxes[0]!).getByText('在架').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await row(boxes[1]!).getByText('在架').waitFor();
    // In the list a code is a code, too: neither ticks nor the screen of a box.
    await gun('6901234567892');
    await said().getByText('不认识的条码').waitFor();
    await row('6901234567892').getByText('不认识的标签').waitFor();
    expect(await hash()).toBe(stocktaking);
    await row(boxes[1]!).getByRole('button', { name: '撤回' }).click();
    await row(boxes[1]!).getByText('未看到').waitFor();
  });

  it('hears tags until it is told to stop, and goes on with the scanner when the reader is pulled out', async () => {
    reader.set({ epcs: `${epcOfBarcode(boxes[1]!, sha256Hex)} ${STRANGER}` });
    await page.getByRole('button', { name: 'RFID 读取' }).click();
    await page.getByText('听到 2 个标签 · 新记入 2 · ▲ 不认识的 1').waitFor();
    await row(boxes[1]!).getByText('在架').waitFor();
    listener.refuseLinks(true);
    listener.cutLinks();
    await page.getByRole('alert').filter({ hasText: '连接' }).waitFor();
    await page.getByText('听到的 2 个标签都已保存').waitFor();
    await row(boxes[1]!).getByText('在架').waitFor();
    listener.refuseLinks(false);
  });

  it('is as it was after the program was killed, and after the page was loaded again', async () => {
    room.desk.expectProblem(/WebSocket connection to .* failed|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE/);
    await room.host.stop('SIGKILL');
    await page.getByText('与后台的连接断开，正在重连…').waitFor();
    room.host = await openServe(room.folder);
    await page.getByText('与后台的连接断开，正在重连…').waitFor({ state: 'detached', timeout: 20_000 });
    await page.getByText('通道 1 已为清点锁定').waitFor();
    await row(boxes[0]!).getByText('在架').waitFor();
    await page.reload();
    await row(boxes[1]!).getByText('在架').waitFor();
    await row(boxes[2]!).getByText('未看到').waitFor();
    await row('6901234567892').waitFor();
  }, 60_000);

  it('waits for the next day: the aisle is let go, somebody else goes on', async () => {
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByText('清点已暂停。已看到的都已保存').waitFor();
    expect(await page.getByRole('textbox', { name: /扫描盒/ }).count()).toBe(0);
    await signOut(page);
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await goTo('#/stocktaking');
    await page.getByRole('row', { name: /电动密集架 1列A面/ }).dblclick();
    await page.getByRole('button', { name: '继续清点' }).click();
    await goTo(stocktaking);
    // The aisle still stands open: it was not moved since.
    await page.getByRole('button', { name: '进入通道 1' }).click();
    await page.getByText('通道 1 已为清点锁定').waitFor();
  });

  it('changes nothing before each difference is settled, then keeps the report', async () => {
    await gun(SECOND);
    await page.getByRole('heading', { name: '1列A面 2节4层' }).waitFor();
    await gun(boxes[0]!);
    await said().getByText('不该在这里').or(page.getByText('在两层都看到')).first().waitFor();
    await row(boxes[0]!).getByRole('button', { name: '撤回' }).click();
    await row(boxes[0]!).waitFor({ state: 'detached' });
    await gun(FIRST);
    await page.getByRole('heading', { name: '1列A面 3节4层' }).waitFor();
    await page.getByRole('button', { name: '本层清点完毕' }).click();
    await page.getByRole('button', { name: '重新清点本层' }).waitFor();
    await page.getByRole('button', { name: '结束清点' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束清点' }).click();
    await page.getByRole('dialog').getByText(/还有 \d 条差异没有处理/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByText(/^差异 /).click();
    const settle = async (code: string, how: string, reason: string): Promise<void> => {
      await row(code).getByRole('button', { name: how }).click();
      const dialog = page.getByRole('dialog', { name: how });
      if (reason !== '') await dialog.getByRole('textbox', { name: '原因' }).fill(reason);
      await dialog.getByRole('button', { name: how }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await settle('6901234567892', '保留原样', '不是本室的条码');
    await settle(STRANGER, '保留原样', '读写器旁的门禁卡');
    await settle(boxes[2]!, '记为缺失', '架上、待上架车都没有');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '结束清点' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束清点' }).click();
    await page.getByText('这次清点已经结束。').waitFor();
    await page.getByRole('button', { name: '更多操作' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '导出 CSV' }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('6901234567892');
    expect(csv).toContain('不是本室的条码');
    expect(csv).toMatch(new RegExp(`${boxes[2]},.*缺失.*记为缺失`));
  });

  it('is printed shelf by shelf, and says afterwards when the shelf was counted', async () => {
    await page.evaluate(() => { window.print = () => { (globalThis as Record<string, unknown>)['printed'] = document.querySelector('[data-print-report]')?.textContent; }; });
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '打印清点表' }).click();
    await expect.poll(() => page.evaluate(() => (globalThis as Record<string, unknown>)['printed'])).toMatch(/盘点表.*1列A面3节4层.*清点人签字/s);
    await goTo(stocktaking);
    await page.getByText(/本层清点记录：/).waitFor();
  });
});
