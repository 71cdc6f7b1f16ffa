import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(async () => { await room.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/loggers', name);
const dialog = (name: RegExp | string): Locator => page.getByRole('dialog', { name });
const choose = async (file: string): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /选择文件…|换一个文件…/ }).click()]);
  await chooser.setFiles(fixture(file));
};

describe('the file of a climate logger', { retry: 0 }, () => {
  beforeAll(async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await page.getByRole('link', { name: '环境' }).click();
    await page.getByText('读数', { exact: true }).first().click();
  });

  it('is shown with its loggers, placed by a person, taken in, and marked as imported', async () => {
    await page.getByRole('button', { name: '导入记录仪文件…' }).click();
    await choose('meaco.csv');
    const review = dialog('导入 meaco.csv');
    await review.getByText('格式：Meaco，含温度和相对湿度。').waitFor();
    await review.getByText(/5 条 · 1 处缺数/).waitFor();
    expect(await review.getByRole('button', { name: '导入 0 条' }).isDisabled()).toBe(true);
    await review.getByRole('combobox', { name: '一号库 记到哪间库房' }).click();
    await page.getByRole('option').nth(1).click();
    await review.getByRole('button', { name: '导入 5 条' }).click();
    await page.getByText('已从 meaco.csv 导入 5 条读数').waitFor();
    await page.getByText('导入', { exact: true }).first().click();
    await page.getByText(/一号库 · meaco\.csv:2/).waitFor();
  });

  it('that does not tell day from month is not taken in before a person has', async () => {
    await page.getByRole('button', { name: '导入记录仪文件…' }).click();
    await choose('unknown-fahrenheit.csv');
    const review = dialog('导入 unknown-fahrenheit.csv');
    await review.getByRole('combobox').click();
    await page.getByRole('option').nth(1).click();
    expect(await review.getByRole('button', { name: '导入 2 条' }).isDisabled()).toBe(true);
    await review.getByText('月在前').click();
    await review.getByText('有 2 行读不了，不会导入').click();
    await review.getByText(/第 4 行 时间不对/).waitFor();
    await review.getByRole('button', { name: '导入 2 条' }).click();
    await page.getByText('已从 unknown-fahrenheit.csv 导入 2 条读数').waitFor();
  });

  it('is withdrawn as a whole from the list of files', async () => {
    await page.getByText('范围与传感器', { exact: true }).click();
    const imports = page.getByRole('region', { name: '导入的记录仪文件' });
    await imports.getByRole('row', { name: /meaco\.csv/ }).getByRole('button', { name: '撤回' }).click();
    await dialog('撤回 meaco.csv 的导入？').getByRole('button', { name: '撤回' }).click();
    await imports.getByRole('row', { name: /meaco\.csv/ }).getByText(/:\d\d 撤回$/).waitFor();
    await page.getByText('读数', { exact: true }).first().click();
    await page.getByText('导入', { exact: true }).first().click();
    await page.getByText(/unknown-fahrenheit\.csv/).first().waitFor();
    expect(await page.getByText(/meaco\.csv:/).count()).toBe(0);
  });
});
