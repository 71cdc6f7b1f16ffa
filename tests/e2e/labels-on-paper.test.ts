import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openE2eRoom, type E2eRoom } from '../harness/e2e-room.ts';
import { PEOPLE, signIn } from '../harness/sign-in.ts';

let room: E2eRoom;
beforeAll(async () => { room = await openE2eRoom(); });
afterAll(async () => { await room?.close(); });
afterEach(({ task }) => room.desk.checkQuiet(task));

const PX_PER_MM = 96 / 25.4;

describe('labels on sheets of A4', { retry: 0 }, () => {
  it('stand alone on the paper, in the size that the dialog says, and everything else still prints', async () => {
    const { page } = room.desk;
    await signIn(page, room.host.url.href, PEOPLE.clerk);
    await page.evaluate(() => { location.hash = '#/stacks?view=boxes'; });
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: '打印标签' }).first().click();
    const dialog = page.getByRole('dialog', { name: '打印标签' });
    await dialog.getByRole('img', { name: /标签预览/ }).first().waitFor();
    const [, width = '', height = ''] = /([\d.]+) × ([\d.]+) 毫米/.exec(await dialog.innerText()) ?? [];
    // The system's print window does not exist here; what it would be given is what the page is at that moment.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      window.print = () => {
        const labels = [...document.querySelectorAll('[data-print-sheet] img')].map((label) => label.getBoundingClientRect()).map((box) => [box.width, box.height]);
        const others = [...document.body.children].filter((child) => !child.hasAttribute('data-print-sheet') && child.getBoundingClientRect().height > 0).length;
        Object.assign(window, { printed: { labels, others } });
      };
    });
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('button', { name: '打印 A4 纸' }).click();
    const printed = await (await page.waitForFunction(() => (window as { printed?: { labels: number[][]; others: number } }).printed)).jsonValue();
    expect(printed?.others).toBe(0);
    // One for each box of the sample room.
    expect(printed?.labels).toHaveLength(60);
    expect((printed?.labels[0]?.[0] ?? 0) / PX_PER_MM).toBeCloseTo(Number(width), 1);
    expect((printed?.labels[0]?.[1] ?? 0) / PX_PER_MM).toBeCloseTo(Number(height), 1);
    await page.emulateMedia({ media: 'screen' });
  });
});
