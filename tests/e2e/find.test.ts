import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findBarriers } from '../harness/axe.ts';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

const pictures = resolve(import.meta.dirname, '../../out/e2e');

let room: E2eRoom;
let page: Page;
beforeAll(async () => {
  room = await openE2eRoom();
  page = room.desk.page;
}, 300_000);
afterAll(() => room.close());
afterEach(({ task }) => room.desk.checkQuiet(task));

describe('finding', () => {
  it('reads a query with fields and signs, says how, points at a mistake, and walks along the shelves', async () => {
    await signIn(page, room.host.url.href, PEOPLE.clerkAndOperator);
    await page.evaluate(() => { location.hash = '#/find'; });
    const box = page.getByRole('searchbox');
    await box.waitFor();
    await page.screenshot({ path: join(pictures, 'find-guide.png') });
    await box.fill('(题名:防汛 | 水库) 页数>2 -预案');
    const understood = page.getByRole('list', { name: '检索式的理解' });
    await expect.poll(() => understood.innerText()).toContain('题名：防汛');
    expect(await understood.innerText()).toContain('页数 > 2');
    const count = async (): Promise<number> => Number(/^([\d,]+)/u.exec(await page.getByRole('status').first().innerText())?.[1]?.replaceAll(',', ''));
    expect(await count()).toBeGreaterThan(0);
    await page.screenshot({ path: join(pictures, 'find-query.png') });
    expect(await findBarriers(page)).toEqual([]);

    await box.fill('防汛 | ');
    await page.getByText('的一边还没有词').waitFor();
    await page.screenshot({ path: join(pictures, 'find-problem.png') });

    await box.fill('防汛');
    await expect.poll(count).toBeGreaterThan(0);
    await page.getByRole('button', { name: '按位置', exact: true }).click();
    await page.getByText('按走架顺序排列').waitFor();
    await page.screenshot({ path: join(pictures, 'find-places.png') });
  }, 240_000);
});
