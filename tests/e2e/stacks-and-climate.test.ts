import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn, signOut } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const dialog = (name: RegExp | string): Locator => page.getByRole('dialog', { name });
/** Chooses from a Mantine select as a person does. */
const choose = async (within: Locator, label: string, option: RegExp | string): Promise<void> => {
  await within.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

describe('the operator', { retry: 0 }, () => {
  const panel = (): Locator => page.getByRole('complementary', { name: '操作' });
  const start = async (title: RegExp): Promise<void> => {
    await dialog(title).getByRole('checkbox').check();
    await dialog(title).getByRole('button', { name: '开始移动' }).click();
  };
  beforeAll(async () => {
    await signIn(page, room.host.url.href, PEOPLE.operator);
    await page.getByRole('link', { name: '库房' }).click();
    await panel().getByText('静止', { exact: true }).waitFor();
  });

  it('switches the light of an aisle', async () => {
    await page.getByRole('button', { name: /^通道 3(，|$)/ }).click();
    const before = await panel().getByRole('button', { name: /^(开灯|关灯)$/ }).innerText();
    await panel().getByRole('button', { name: /^(开灯|关灯)$/ }).click();
    await panel().getByRole('button', { name: before === '开灯' ? '关灯' : '开灯' }).waitFor();
  });

  it('locks the bank, which then says why it does not move, and unlocks it', async () => {
    await panel().getByRole('button', { name: '锁定', exact: true }).click();
    await panel().getByText(/现在不能移动：.*锁定/).waitFor();
    expect(await panel().getByRole('button', { name: /^打开通道/ }).isDisabled()).toBe(true);
    await panel().getByRole('button', { name: '解锁' }).click();
    await panel().getByText(/现在不能移动/).waitFor({ state: 'detached' });
  });

  it('airs the bank and closes it up again', async () => {
    await panel().getByRole('button', { name: '通风' }).click();
    await start(/疏架通风/);
    await panel().getByText('已疏架通风。').waitFor({ timeout: 60_000 });
    await panel().getByRole('button', { name: '全部合拢' }).click();
    await start(/全部合拢/);
    await panel().getByText('已全部合拢。').waitFor({ timeout: 60_000 });
  });

  it('goes into an open aisle: nothing moves the bank until they are out', async () => {
    await page.getByRole('button', { name: /^通道 3(，|$)/ }).click();
    await panel().getByRole('button', { name: '打开通道 3' }).click();
    await start(/打开通道 3/);
    await panel().getByRole('button', { name: '我进通道 3（锁定架体）' }).click({ timeout: 60_000 });
    await panel().getByText('高峰 在通道 3 里，架体已锁定').waitFor();
    expect(await panel().getByRole('button', { name: '全部合拢' }).isDisabled()).toBe(true);
    await panel().getByRole('button', { name: '解锁' }).click();
    await page.getByRole('alert').filter({ hasText: '架体不能移动' }).waitFor();
    await panel().getByRole('button', { name: '我出来了，解除锁定' }).click();
    await panel().getByText(/现在不能移动/).waitFor({ state: 'detached' });
  });

  it('lets the controller test itself, and parks the bank for the night', async () => {
    await panel().getByRole('button', { name: '自检' }).click();
    await page.getByText(/已开始自检/).waitFor();
    await expect.poll(() => panel().getByRole('button', { name: '夜间锁闭' }).isEnabled()).toBe(true);
    await panel().getByRole('button', { name: '夜间锁闭' }).click();
    await start(/夜间锁闭/);
    await panel().getByText('已合拢并锁闭。').waitFor({ timeout: 60_000 });
    await panel().getByRole('button', { name: '解锁' }).click();
    await panel().getByText(/现在不能移动/).waitFor({ state: 'detached' });
  });

  it('fetches three records in one walk, by the keyboard, and says what was not there', async () => {
    await page.getByRole('link', { name: '检索' }).click();
    await page.getByRole('searchbox', { name: '检索档案' }).fill('防汛');
    await page.getByRole('listbox', { name: '检索结果' }).getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    for (const count of [1, 2, 3]) {
      await page.keyboard.press('l');
      await page.getByText(`还要取 ${count} 件`).waitFor();
      await page.keyboard.press('ArrowDown');
    }
    await page.getByRole('button', { name: '看取档单' }).click();
    await page.getByText('还要取 3 件', { exact: true }).waitFor();
    const picks = page.locator('[data-pick]');
    expect(await picks.count()).toBe(3);
    await picks.first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('还要取 2 件', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await dialog('没有找到这件档案？').getByRole('textbox').fill('盒内只有目录');
    await dialog('没有找到这件档案？').getByRole('button', { name: '没找到' }).click();
    await page.getByText('还要取 1 件', { exact: true }).waitFor();
    await page.getByRole('button', { name: '结束取档单' }).click();
    await dialog('结束取档单？').getByRole('button', { name: '结束取档单' }).click();
    await page.getByText('取档单是空的').waitFor();
  });

  it('hands the shift over with what was counted', async () => {
    await page.getByText('值班记录', { exact: true }).first().click();
    await page.getByRole('button', { name: '交班' }).click();
    const handOver = dialog('交班');
    await handOver.getByText(/移动 \d+ 次，停止 \d+ 次，故障 0 次/).waitFor();
    await handOver.getByRole('textbox').fill('钥匙交何喆');
    await handOver.getByRole('button', { name: '交班' }).click();
    await page.getByRole('listitem').filter({ hasText: '钥匙交何喆' }).waitFor();
    await page.getByText(/以来$/).first().waitFor();
  });

  it('sees every movement in the list, with who and how it ended', async () => {
    await page.getByText('值班记录', { exact: true }).first().click();
    const rows = page.getByRole('grid', { name: '移动记录' }).getByRole('row');
    await rows.filter({ hasText: '通风' }).filter({ hasText: '高峰' }).filter({ hasText: '完成' }).first().waitFor();
  });
  afterAll(() => signOut(page));
});

describe('the administrator', { retry: 0 }, () => {
  beforeAll(() => signIn(page, room.host.url.href, PEOPLE.administrator));

  it('gives a room limits of its own, with who decided them', async () => {
    await page.getByRole('link', { name: '环境' }).click();
    await page.getByText('范围与传感器', { exact: true }).click();
    await page.getByRole('button', { name: '修改范围' }).first().click();
    const form = dialog(/温湿度范围$/);
    await form.getByText('自定范围', { exact: true }).click();
    await form.getByLabel('温度上限').fill('22');
    await form.getByLabel('依据').fill('馆务会议 2026-11');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /14–22 ℃.*馆务会议 2026-11/ }).waitFor();
  });

  it('hangs a sensor in another room, and its readings go there from then on', async () => {
    await page.getByRole('row', { name: /2号库房/ }).getByRole('button', { name: '绑定库房' }).click();
    const form = dialog('绑定传感器');
    await choose(form, '所在库房', /^1号库房/);
    await form.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => page.getByRole('grid', { name: '温湿度传感器' }).getByRole('row', { name: /1号库房（纸质档案库）/ }).count()).toBe(2);
  });

  it('looks at the readings of a day that is over', async () => {
    await page.getByText('读数', { exact: true }).click();
    await page.getByRole('textbox', { name: '截至哪一天' }).fill('2026-01-01');
    await page.keyboard.press('Enter');
    await page.getByText('没有读数', { exact: true }).first().waitFor();
    await page.getByRole('textbox', { name: '截至哪一天' }).fill('');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: '读数' }).getByRole('row').nth(1).waitFor();
  });

  afterAll(() => signOut(page));
});

describe('the clerk', { retry: 0 }, () => {
  beforeAll(() => signIn(page, room.host.url.href, PEOPLE.clerk));

  it('adds a room with a bank of hand wheels, drawn before it is built', async () => {
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByRole('button', { name: '库房设置' }).click();
    await page.getByRole('menuitem', { name: '新建库房' }).click();
    const form = dialog('新建库房');
    await form.getByLabel('库房号').fill('K3');
    await form.getByLabel('名称').fill('3号库房');
    await form.getByRole('button', { name: '建立库房' }).click();
    await page.getByText('此库房还没有架区').waitFor();
    await page.getByRole('button', { name: '新建架区' }).first().click();
    const bank = dialog('新建架区');
    await bank.getByLabel('架区代号').fill('M');
    await bank.getByLabel('名称').fill('手摇一区');
    await choose(bank, '类型', /^手摇/);
    await bank.getByLabel('列数').fill('4');
    await bank.getByText(/4 列 × 2 面/).waitFor();
    await bank.getByRole('button', { name: '建立架区' }).click();
    await page.getByText('手摇架区：实际位置请看现场').waitFor();
  });
});
