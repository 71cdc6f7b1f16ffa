import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawPage, SEAL } from '../areas/images/drawn-pages.ts';
import { itemOfPictures } from '../areas/images/work-bench.ts';
import { readNothing } from '../areas/digitisation/page-fixtures.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { copySampleRoom } from '../harness/sample-room-copy.ts';
import { openServe, type ServeProcess } from '../harness/serve-process.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

describe('a clerk with pages that lie askew', () => {
  let desk: Desk;
  let host: ServeProcess;
  let copy: Awaited<ReturnType<typeof copySampleRoom>>;
  let itemId: string;

  beforeAll(async () => {
    copy = await copySampleRoom();
    const room = await openTestRoom({ folder: copy.folder, create: false });
    readNothing(room);
    ({ itemId } = await itemOfPictures(room, [await drawPage({ skewDeg: 1.6, borderPx: 50, dpi: 300 }), await drawPage({ more: SEAL, dpi: 300, from: 4 }), await drawPage({ skewDeg: -4, from: 6, dpi: 300 })]));
    await room.core.close();
    [host, desk] = await Promise.all([openServe(copy.folder), openDesk()]);
  }, 120_000);
  afterEach(({ task }) => desk.checkQuiet(task));
  afterAll(async () => {
    await desk.close();
    await host.stop('SIGTERM');
    copy.remove();
  });

  it('has them checked, opens a finding with Enter, sees before and after, has all of them straightened, and takes it back', async () => {
    const { page } = desk;
    await signIn(page, host.url.href, PEOPLE.clerk);
    await page.evaluate((id) => { location.hash = `/digitise/${id}`; }, itemId);
    await page.getByRole('button', { name: '检查…' }).click();
    const checks = page.getByRole('dialog', { name: '检查图像' });
    await checks.getByText('还没有检查过', { exact: false }).waitFor();
    await checks.getByRole('button', { name: '开始检查' }).click();
    await checks.getByText('倾斜 -4', { exact: false }).waitFor({ timeout: 60_000 });
    await page.screenshot({ path: 'out/e2e/image-checks.png' });
    await checks.getByRole('grid', { name: '发现的问题' }).getByRole('row').filter({ hasText: '倾斜' }).press('Enter');
    await checks.waitFor({ state: 'hidden' });
    await page.getByRole('img', { name: /第 3 页$/ }).first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '图像处理…' }).click();
    const work = page.getByRole('dialog', { name: '图像处理' });
    await work.getByText('向左倾斜 4', { exact: false }).waitFor({ timeout: 30_000 });
    await page.keyboard.press('ArrowLeft');
    await work.getByText('有彩色内容，保留颜色', { exact: false }).waitFor({ timeout: 30_000 });
    await page.keyboard.press('ArrowLeft');
    await work.getByText('向右倾斜 1.6', { exact: false }).waitFor({ timeout: 30_000 });
    await work.getByRole('img', { name: '第 1 页处理后的样子' }).waitFor({ timeout: 30_000 });
    await page.screenshot({ path: 'out/e2e/image-work.png' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('已处理 2 页，1 页无需改动').waitFor({ timeout: 60_000 });
    await work.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('正在撤销图像处理').waitFor();

    await page.getByRole('button', { name: '第 1 页', exact: false }).first().click();
    await page.getByRole('button', { name: '版本' }).click();
    const versions = page.getByRole('dialog', { name: '第 1 页的版本' });
    await versions.getByText('版本 2 · 图像处理').waitFor({ timeout: 30_000 });
    expect(await versions.getByRole('listitem').count()).toBe(2);
  }, 180_000);
});
