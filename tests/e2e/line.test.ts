import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '#main/platform/logger.ts';
import { openWebDoor, type WebDoor } from '#main/hosts/web/web-door.ts';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { findBarriers } from '../harness/axe.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { HOUR_MS, openLineRoom } from '../harness/line-room.ts';
import { signIn, signOut, type Person } from '../harness/sign-in.ts';

const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, 'out/e2e');
const NUMBER = 'PC-2026-0001';
const person = (name: string, displayName: string) => ({ name, displayName }) as unknown as Person;
const MA = person('mafang', '马芳');
const LI = person('liqiang', '李强');
const ZHAO = person('zhaodang', '赵档');

let line: Awaited<ReturnType<typeof openLineRoom>>;
let door: WebDoor;
let desk: Desk;
let page: Page;
let itemIds: Awaited<ReturnType<typeof line.items>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-line-e2e-'));
  line = await openLineRoom('S24');
  const { client } = line.room;
  for (const { name, displayName } of [MA, LI, ZHAO]) await client.people.createPerson({ signInName: name, displayName, roles: ['clerk'], clearance: 'internal', password: `practice-${name}` });
  await client.people.createPerson({ signInName: 'shenli', displayName: '沈立', roles: ['administrator'], clearance: 'internal', password: 'practice-shenli' });
  // The clock jumps by hours; nobody is to be locked out by it.
  line.room.context.db.statement("INSERT INTO settings VALUES ('lockAfterMinutes', '100000')").run();
  itemIds = await line.items([2, 2], { year: 2026 });
  door = await openWebDoor({ core: line.room.core, port: 0, token: 'token-of-the-line-test', maintenance: { token: 'nobody-has-this-one', actor: { personId: 'x', name: 'x', roles: [], clearance: 'public' } }, rendererFolder: join(root, 'out/renderer'), logger: silentLogger, steadyMs: line.clock.steadyMs });
  desk = await openDesk();
  page = desk.page;
  await page.clock.setFixedTime(line.clock.nowMs());
}, 120_000);
afterAll(async () => {
  await desk.close();
  await door.close();
  await line.room.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(({ task }) => desk.checkQuiet(task));

const goTo = (hash: string) => page.evaluate((to) => { location.hash = to; }, hash);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');
/** Moves both clocks, and asks again. */
const wait = async (hours: number): Promise<void> => {
  line.clock.advance(hours * HOUR_MS);
  await page.clock.setFixedTime(line.clock.nowMs());
  await goTo('#/line?view=all');
  await goTo('#/line');
  await page.getByRole('list', { name: '工位' }).waitFor();
};
const card = () => button(new RegExp(NUMBER));
const open = async (): Promise<void> => {
  await goTo('#/line');
  await card().click();
  await page.getByRole('heading', { name: new RegExp(NUMBER) }).waitFor();
};
const signInAs = async (who: Person): Promise<void> => {
  await signOut(page);
  await signIn(page, door.url, who);
};
/** Takes the batch in hand; every point of the station is ticked. */
const claim = async (): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  const boxes = dialog().getByRole('checkbox');
  await dialog().getByText(/交来：/).waitFor();
  for (let index = 0; index < await boxes.count(); index += 1) await boxes.nth(index).check();
  await dialog().getByRole('button', { name: '接手', exact: true }).click();
  await page.getByText('在我手上').waitFor();
};
const advance = async (station: string): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await dialog().getByRole('textbox', { name: '状况' }).fill('完好');
  await dialog().getByRole('button', { name: '送下一工位', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: station }).and(page.locator('[aria-current]')).waitFor();
};

const volumeOf = () => ({ fondsId: line.place.fondsId, level: 'volume' as const, kind: 'volume' as const, recordGroup: 'WS', year: 2026, retention: 'D30', unitId: line.place.office.unitId, title: '清河东路 12 号', parentId: null, classCode: '', subject: '', responsible: '青石县水利局', classification: 'public' as const, secrecyTerm: '', openStatus: 'unreviewed' as const, keywords: '', note: '', custom: {}, temporary: false });

// S24, 峨山: 预处理库 → 分类整理 → 修补 → 著录（建卷宗） → 高速扫描 → 上架, with lights, and quality at the station.
describe('the six stations of S24', () => {
  it('begin with a batch that is made and started', async () => {
    await signInAs(MA);
    await goTo('#/line');
    await button('建批').click();
    await dialog().getByRole('textbox', { name: '批次名称' }).fill('九月客户档案第一批');
    await dialog().getByText('共 2 件').waitFor();
    await dialog().getByRole('button', { name: '建批', exact: true }).click();
    await page.getByRole('heading', { name: `${NUMBER} 九月客户档案第一批` }).waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('heading', { name: `${NUMBER} 开工，送到“预处理库”？` }).waitFor();
    await dialog().getByRole('textbox', { name: '件' }).fill('3');
    await dialog().getByText(/与登记的 2 件 4 页不符/).waitFor();
    expect(await dialog().getByRole('button', { name: '开工' }).isDisabled()).toBe(true);
    await dialog().getByRole('textbox', { name: '件' }).fill('2');
    await dialog().getByRole('button', { name: '开工' }).click();
    await page.getByText('待接手', { exact: true }).first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('turn from green to yellow to red by themselves', async () => {
    await goTo('#/line');
    await card().getByText('正常').waitFor();
    await wait(11.5);
    await card().getByText('预警').waitFor();
    await page.screenshot({ path: join(pictures, 'line-board.png') });
    await wait(4);
    await card().getByText('超期').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goTo('#/line/wall');
    await page.getByText('超期 1').waitFor();
    await page.screenshot({ path: join(pictures, 'line-wall.png') });
    expect(await page.getByRole('list', { name: '工位' }).getByText(/马芳|九月客户档案/).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await button('返回').click();
  });

  it('are walked by one who sends on and another who checks what comes', async () => {
    await open();
    await claim();
    await advance('分类整理');
    await signInAs(LI);
    await open();
    await page.keyboard.press('Control+Enter');
    expect(await dialog().getByRole('button', { name: '接手', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await claim();
    await advance('修补');
    await claim();
    await advance('著录（建卷宗）');
    await claim();
    // Nothing is filed yet: the station holds the batch.
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: '送下一工位' }).click();
    await dialog().getByText('LINE_ITEMS_NOT_FILED').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    const { client } = line.room;
    await client.arrangement.arrangeVolumes({ deed: { kind: 'form', volume: volumeOf(), itemIds } });
    await page.getByText('1 卷 2 件 4 页').first().waitFor();
    await advance('高速扫描');
    await page.screenshot({ path: join(pictures, 'line-batch.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('look at a sample of the pages, page by page with the keyboard, by two different people', async () => {
    const bytes = await sharp({ create: { width: 620, height: 877, channels: 3, background: '#f4efe2' } }).png().toBuffer();
    for (const itemId of itemIds) await insertPages(line.room.context, [1, 2].map((place) => ({ pageId: line.room.context.ids.uuid(), itemId, bytes: new Uint8Array([...bytes, ...new TextEncoder().encode(`${itemId}${place}`)]), mediaType: 'image/png', facts: { widthPx: 620, heightPx: 877 }, source: 'scanner' as const, originalName: `${place}.png`, origin: {}, text: null })));
    await claim();
    // The machine looks first; what it found is let stand with a reason.
    await page.getByRole('tab', { name: '自动检查' }).click();
    await button('检查整批').click();
    await page.getByText(/已检查 4\/4 页，待处理 8 处，其中必须处理 0 处/).waitFor();
    await page.getByRole('row', { name: /看起来是空白页/ }).first().focus();
    await page.screenshot({ path: join(pictures, 'line-checks.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('w');
    await dialog().getByRole('textbox').fill('背面空白，原件如此');
    await dialog().getByRole('button', { name: '准予通过' }).click();
    await page.getByText('待处理 7 处').waitFor();
    await page.getByText('已准予 1').click();
    await page.getByText(/李强 .*准予：背面空白，原件如此/).waitFor();
    await page.getByRole('tab', { name: '质检' }).click();
    await button('开始自检').click();
    await dialog().getByRole('textbox', { name: '随机数' }).fill('7');
    await dialog().getByRole('button', { name: '开始自检' }).click();
    await page.getByText('已看 0/1 页').waitFor();
    await page.getByRole('img').first().waitFor();
    await page.keyboard.press('x');
    await page.getByRole('combobox', { name: '缺陷' }).fill('歪斜');
    await page.getByRole('option', { name: /歪斜/ }).click();
    await page.keyboard.press('Escape');
    await page.locator('form').getByRole('button', { name: '不合格' }).click();
    await page.getByText('合格率 0.0 %（要求 95 %）').waitFor();
    expect(await button('判合格').isDisabled()).toBe(true);
    await page.screenshot({ path: join(pictures, 'line-inspection.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('heading', { name: new RegExp(NUMBER) }).click();
    await page.keyboard.press('Enter');
    await page.getByText('合格率 100.0 %（要求 95 %）').waitFor();
    await button('判合格').click();
    await dialog().getByRole('button', { name: '判合格' }).click();
    await page.getByRole('heading', { name: new RegExp(NUMBER) }).waitFor();
    await page.getByRole('tab', { name: '质检' }).click();
    // The second gate is for somebody else.
    await button('开始审核').click();
    await dialog().getByRole('button', { name: '开始审核' }).click();
    await dialog().getByText('QUALITY_SAME_PERSON').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await signInAs(ZHAO);
    await open();
    await page.getByRole('tab', { name: '质检' }).click();
    await button('开始审核').click();
    await dialog().getByRole('button', { name: '开始审核' }).click();
    await page.getByText('已看 0/1 页').waitFor();
    await button('合格').click();
    await button('判合格').click();
    await dialog().getByRole('button', { name: '判合格' }).click();
    await page.getByRole('heading', { name: new RegExp(NUMBER) }).waitFor();
  });

  it('end on the shelf, and leave who did how much', async () => {
    await signInAs(LI);
    await open();
    await advance('上架');
    await claim();
    const { client } = line.room;
    const { roomId } = await client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' });
    await client.stacks.createBank({ roomId, code: '1', name: '一区', kind: 'manual', deviceId: null, carriages: 2, sections: 2, shelvesPerSection: 2, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 });
    const { boxId } = await client.stacks.createBox({ itemIds, thicknessMm: 20 });
    // In a box, but on no shelf.
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: '完成' }).click();
    await dialog().getByText('LINE_ITEMS_NOT_SHELVED').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await client.stacks.placeBox({ boxId, shelfId: (await client.stacks.suggestPlace({ boxId }))!.shelfId });
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: '完成' }).click();
    await page.getByText('已完成', { exact: true }).first().waitFor();
    await goTo('#/line?view=report');
    await page.getByRole('row', { name: /马芳 预处理库 2 4/ }).waitFor();
    await page.getByText('一次合格率 100.0 %（1/1 批）').waitFor();
    await page.screenshot({ path: join(pictures, 'line-work.png') });
    expect(await findBarriers(page)).toEqual([]);
  });
});

// S01: a batch for a contractor. The security list before the start; a file that is exchanged between two stations is found by its hash.
describe('a contractor\'s batch of S01', () => {
  it('is made on a line that the administrator takes from the delivered ones', async () => {
    await signInAs(person('shenli', '沈立'));
    await goTo('#/settings/lines');
    await button('从现成流水线建立').click();
    await page.getByRole('radio', { name: /纸质档案数字化/ }).click();
    await dialog().getByRole('button', { name: '建立', exact: true }).click();
    await page.getByRole('row', { name: /纸质档案数字化/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'line-settings.png') });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('has stations that the administrator changes and moves; an order that cannot work is named', async () => {
    const stations = page.getByRole('grid', { name: '工位' });
    const names = async () => (await stations.getByRole('row').locator('td:first-child').allInnerTexts()).slice(0, 5);
    await stations.getByRole('row', { name: /^扫描/ }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: '班组' }).fill('扫描组');
    await dialog().getByRole('button', { name: '添加检查项' }).click();
    expect(await dialog().getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await dialog().getByRole('textbox', { name: '检查项 4', exact: true }).fill('色卡已放');
    await page.screenshot({ path: join(pictures, 'line-station.png') });
    expect(await findBarriers(page)).toEqual([]);
    await dialog().getByRole('button', { name: '保存' }).click();
    await stations.getByRole('row', { name: /扫描 扫描组.*色卡已放/ }).waitFor();
    // To behind the gates: rejected batches could not go back there.
    await stations.getByRole('row', { name: /^扫描/ }).focus();
    await page.keyboard.press(']');
    await expect.poll(names).toEqual(['档案出库', '前处理', '图像处理', '扫描', '质检']);
    await page.keyboard.press(']');
    await page.getByText('不合格批次要退回的工位排在质检之后').waitFor();
    await expect.poll(names).toEqual(['档案出库', '前处理', '图像处理', '质检', '扫描']);
    await page.keyboard.press('[');
    await expect.poll(names).toEqual(['档案出库', '前处理', '图像处理', '扫描', '质检']);
    await page.keyboard.press('[');
    await expect.poll(names).toEqual(['档案出库', '前处理', '扫描', '图像处理', '质检']);
    expect(await page.getByText('不合格批次要退回的工位排在质检之后').count()).toBe(0);
  });

  it('does not start before every mandatory item of the security list is ticked', async () => {
    await line.items([1], { year: 2027 });
    writeFileSync(join(folder, '0001.tif'), 'as it was scanned');
    await signInAs(MA);
    await goTo('#/line');
    await page.getByRole('combobox', { name: '流水线' }).click();
    await page.getByRole('option', { name: '纸质档案数字化' }).click();
    await page.getByText('流水线上没有批次').waitFor();
    await button('建批').click();
    await dialog().getByRole('textbox', { name: '批次名称' }).fill('外包第一批');
    await dialog().getByRole('textbox', { name: '年度' }).fill('2027');
    await dialog().getByText('共 1 件').waitFor();
    await dialog().getByRole('textbox', { name: '加工单位' }).fill('某某数字化公司');
    await dialog().getByRole('textbox', { name: '加工文件夹' }).fill(folder);
    await dialog().getByRole('button', { name: '建批', exact: true }).click();
    await page.getByText('还有 9 项必办').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: '开工' }).click();
    await dialog().getByText('LINE_SECURITY_OPEN').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    const items = page.getByRole('tabpanel').getByRole('checkbox');
    for (let index = 0; index < 9; index += 1) {
      await items.nth(index).click();
      if (index < 8) await page.getByText(`还有 ${8 - index} 项必办`).first().waitFor();
    }
    await page.getByText('已办妥').waitFor();
    await page.screenshot({ path: join(pictures, 'line-security.png') });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: '开工' }).click();
    await page.getByText('待接手', { exact: true }).first().waitFor();
  });

  it('is stopped when a file of the contractor is exchanged between two stations', async () => {
    await claim();
    await advance('前处理');
    writeFileSync(join(folder, '0001.tif'), 'something else');
    await page.keyboard.press('Control+Enter');
    const boxes = dialog().getByRole('checkbox');
    await boxes.first().waitFor();
    for (let index = 0; index < await boxes.count(); index += 1) await boxes.nth(index).check();
    await dialog().getByRole('button', { name: '接手', exact: true }).click();
    await dialog().getByText(/0001\.tif/).waitFor();
    await dialog().getByText('LINE_FILE_CHANGED').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await page.getByText('待接手', { exact: true }).first().waitFor();
  });
});

describe('the line in English', () => {
  it('has its words on every screen', async () => {
    await button(/切换为英文/).click();
    await goTo('#/line');
    await page.getByRole('list', { name: 'Stations' }).waitFor();
    await page.screenshot({ path: join(pictures, 'line-board-en.png') });
    await button(/PC-2026-0002/).click();
    await page.getByRole('tab', { name: 'Register' }).click();
    await page.getByRole('table', { name: 'Register' }).waitFor();
    await page.screenshot({ path: join(pictures, 'line-batch-en.png') });
    await button('Take in hand').click();
    await dialog().getByText('Check the station before').waitFor();
    await page.screenshot({ path: join(pictures, 'line-claim-en.png') });
    await page.keyboard.press('Escape');
    await goTo('#/line/wall');
    await page.getByRole('list', { name: 'Stations' }).waitFor();
    await page.screenshot({ path: join(pictures, 'line-wall-en.png') });
    expect(await page.getByRole('list', { name: 'Stations' }).getByText(/[\u4e00-\u9fff]/u).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});
