import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LINE_PRESETS } from '#shared/presets/lines.ts';
import { findBarriers } from '../harness/axe.ts';
import { describeItem } from '../harness/described-items.ts';
import { addPagesWithText } from '../harness/pages-with-text.ts';
import { LI, MA, SHEN, openRegimeWalk, type RegimeWalk } from '../harness/regime-walk.ts';
import type { Person } from '../harness/sign-in.ts';

let walk: RegimeWalk;
let oldBatch: Awaited<ReturnType<typeof makeBatch>>;
let lineId: Awaited<ReturnType<typeof walk.client.line.saveLine>>['lineId'];
beforeAll(async () => {
  walk = await openRegimeWalk();
  // Out of the delivered line: two stations, of which the second has the gates, and all its lists.
  const { settings } = LINE_PRESETS.find(({ presetId }) => presetId === 'DA31')!;
  const stations = settings.stations.filter(({ stationKey }) => stationKey === 'scan' || stationKey === 'quality').map((station) => ({ ...station, checks: [], leaves: station.leaves.filter((condition) => condition === 'gates') }));
  ({ lineId } = await walk.client.line.saveLine({ settings: { ...settings, nameZh: '外包数字化', nameEn: 'Given out', stations } }));
  oldBatch = await makeBatch('改动前的一批');
}, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

const line = async () => (await walk.client.line.listLines({})).find((each) => each.lineId === lineId)!;
const quality = async () => (await line()).settings.quality;
const tab = (name: string) => walk.page.getByRole('tab', { name });
const grid = (name: string) => walk.page.getByRole('grid', { name });
const save = async (): Promise<void> => { await walk.inDialog('保存').click(); await walk.closed(); };
const fill = (label: string, value: string) => walk.dialog().getByRole('textbox', { name: label, exact: true }).fill(value);
async function makeBatch(title: string) {
  const { item: { itemId } } = await walk.client.catalogue.createItem({ fields: describeItem(walk.place, { title, pageCount: 2 }) });
  await addPagesWithText(walk.room, itemId, ['甲', '乙']);
  return (await walk.client.line.createBatch({ lineId, title, contractor: '某某数字化公司', of: { itemIds: [itemId] } })).batch;
}
const openBatch = async (batchId: string, title: string): Promise<void> => {
  await walk.goTo(`#/line/${batchId}`);
  await walk.page.getByRole('heading', { name: new RegExp(`${title}$`) }).waitFor();
};
/** Whatever a first attempt left open is gone. */
async function as(who: Person): Promise<void> {
  await walk.page.reload();
  await walk.as(who);
}
/** The settings of the line, opened anew at one of its parts. */
async function toPart(name: string): Promise<void> {
  await walk.goTo('#/settings/lines');
  await walk.page.reload();
  await walk.page.getByRole('heading', { name: '外包数字化' }).waitFor();
  await tab(name).click();
}

describe('the parts of a line, as the administrator has them', () => {
  it('are the gates: one more, one less, another order, another share, another pass mark', async () => {
    const { page, button, dialog, inDialog, closed, picture } = walk;
    await as(SHEN);
    await toPart('质检各关');
    const gates = grid('质检各关');
    if (!(await quality()).gates.some(({ nameZh }) => nameZh === '抽查')) {
      await gates.getByRole('row', { name: /自检/ }).focus();
      await button('添加一关').click();
      expect(await inDialog('保存').isDisabled()).toBe(true);
      await fill('名称', '抽查');
      await dialog().getByRole('textbox', { name: '抽检比例' }).fill('');
      expect(await inDialog('保存').isDisabled()).toBe(true);
      await dialog().getByRole('textbox', { name: '抽检比例' }).fill('50');
      expect(await findBarriers(page)).toEqual([]);
      await picture('line-gate');
      await save();
      await gates.getByRole('row', { name: /2 抽查 50 %/ }).waitFor();
    }
    // Enter opens, [ moves.
    await gates.getByRole('row', { name: /自检/ }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: '抽检比例' }).fill('60');
    await page.keyboard.press('Enter');
    await closed();
    await gates.getByRole('row', { name: /自检 60 %/ }).waitFor();
    if ((await quality()).gates[0]!.nameZh !== '抽查') {
      await gates.getByRole('row', { name: /抽查/ }).focus();
      await page.keyboard.press('[');
    }
    await gates.getByRole('row', { name: /1 抽查/ }).waitFor();
    for (const name of ['审核', '复核']) {
      if (!(await quality()).gates.some(({ nameZh }) => nameZh === name)) continue;
      await gates.getByRole('row', { name: new RegExp(name) }).focus();
      await button('删除…').click();
      await dialog().getByText('在途批次按原来的各关走完').waitFor();
      await inDialog('删除').click();
      await closed();
    }
    await button('修改合格线…').click();
    await fill('合格率不低于（%）', '40');
    await save();
    await page.getByText('合格率 40 %，挂接率 100 %').waitFor();
    await picture('line-gates');
    expect(await findBarriers(page)).toEqual([]);
    expect(await quality()).toMatchObject({ passPct: 40, linkPct: 100, gates: [{ nameZh: '抽查', nameEn: '抽查', samplePct: 50 }, { gateKey: 'self', samplePct: 60 }] });
  });

  it('are the defect codes: a new one with its weight, one reworded, one retired, none twice', async () => {
    const { page, button, dialog, inDialog, closed, see, picture } = walk;
    await toPart('缺陷代码');
    const defects = grid('缺陷代码');
    if (!(await quality()).defects.some(({ code }) => code === 'C5')) {
      await defects.getByRole('row', { name: /^C4/ }).focus();
      await button('添加代码').click();
      await fill('名称', '色卡缺失');
      await fill('代码', '5C');
      await dialog().getByText('以字母开头').waitFor();
      await fill('代码', 'c4');
      await dialog().getByText('已有这个代码').waitFor();
      expect(await inDialog('保存').isDisabled()).toBe(true);
      await fill('代码', 'C5');
      await fill('英文名称', 'No colour target');
      await dialog().getByRole('textbox', { name: '扣分' }).fill('0.4');
      await picture('line-defect');
      expect(await findBarriers(page)).toEqual([]);
      await save();
    }
    await defects.getByRole('row', { name: /C5 色卡缺失 0.4 在用/ }).waitFor();
    await defects.getByRole('row', { name: /^B1/ }).focus();
    await page.keyboard.press('Enter');
    await fill('名称', '页序颠倒');
    await dialog().getByRole('textbox', { name: '扣分' }).fill('1');
    await save();
    await defects.getByRole('row', { name: /B1 页序颠倒 1 在用/ }).waitFor();
    await defects.getByRole('row', { name: /^C4/ }).focus();
    if (!(await quality()).defects.find(({ code }) => code === 'C4')!.retired) await button('停用代码').click();
    await defects.getByRole('row', { name: /C4 .*停用/ }).waitFor();
    await button('重新启用代码').waitFor();
    await picture('line-defects');
    await see('代码只停用、不删除');
    expect(await button('删除…').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await closed();
  });

  it('are the contractor\'s security list: one more, one reworded and no longer mandatory, one less', async () => {
    const { page, button, dialog, inDialog, closed, picture } = walk;
    await toPart('安全清单');
    const list = grid('安全清单');
    const has = async (name: string) => (await line()).settings.security.some(({ nameZh }) => nameZh === name);
    if (!(await has('门禁卡已发放并登记'))) {
      await list.getByRole('row', { name: /^消防/ }).focus();
      await button('添加一项').click();
      await fill('名称', '门禁卡已发放并登记');
      await fill('英文名称', 'Access cards handed out and registered');
      await picture('line-security-item');
      expect(await findBarriers(page)).toEqual([]);
      await save();
    }
    if (!(await has('手机、数据线不得带入'))) {
      await list.getByRole('row', { name: /^手机/ }).focus();
      await page.keyboard.press('Enter');
      await fill('名称', '手机、数据线不得带入');
      await dialog().getByRole('switch', { name: '必办' }).uncheck({ force: true });
      await save();
    }
    await list.getByRole('row', { name: /手机、数据线不得带入 开工前 可选/ }).waitFor();
    if (await has('禁止复印、打印、拷贝')) {
      await list.getByRole('row', { name: /^禁止复印/ }).focus();
      await button('删除…').click();
      await inDialog('删除').click();
      await closed();
    }
    // The last before the start does not pass into what comes before acceptance.
    await list.getByRole('row', { name: /^门禁卡/ }).focus();
    expect(await button('下移').isDisabled()).toBe(true);
    await page.keyboard.press(']');
    await picture('line-security-list');
    expect(await findBarriers(page)).toEqual([]);
    expect((await line()).settings.security.filter(({ phase }) => phase === 'opening').at(-1)).toMatchObject({ nameZh: '门禁卡已发放并登记', nameEn: 'Access cards handed out and registered', mandatory: true });
    expect(await has('禁止复印、打印、拷贝')).toBe(false);
  });
});

describe('a batch that is made then', () => {
  it('has the list, gates, codes and marks as they are now; the one of before has what it had', async () => {
    const { page, button, dialog, see, picture, client, room } = walk;
    const batch = await makeBatch('改动后的一批');
    await as(MA);
    await openBatch(oldBatch.batchId, '改动前的一批');
    await see('还有 9 项必办');
    await page.getByRole('checkbox', { name: '禁止复印、打印、拷贝' }).waitFor();
    await openBatch(batch.batchId, '改动后的一批');
    await see('还有 8 项必办');
    await page.getByRole('checkbox', { name: '手机、数据线不得带入 可选' }).waitFor();
    expect(await page.getByRole('checkbox', { name: '禁止复印、打印、拷贝' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: '门禁卡已发放并登记' }).click();
    await see('还有 7 项必办');
    await picture('line-security-new');

    let now = await client.line.getBatch({ batchId: batch.batchId });
    for (const { itemKey } of now.settings.security.filter(({ phase, mandatory }) => phase === 'opening' && mandatory)) now = await client.line.tickSecurity({ batchId: batch.batchId, version: now.batch.version, itemKey, done: true });
    const at = () => ({ batchId: batch.batchId, version: now.batch.version });
    const counts = { volumes: 0, items: 1, pages: 2 };
    const worker = room.as({ roles: ['clerk'], name: '外包工' });
    now = await worker.line.startBatch({ ...at(), counts });
    now = await worker.line.claimBatch(at());
    now = await worker.line.advanceBatch({ ...at(), counts, condition: '完好' });

    await as(LI);
    await openBatch(batch.batchId, '改动后的一批');
    await button('接手').click();
    await dialog().getByRole('button', { name: '接手', exact: true }).click();
    await see('在我手上');
    await page.getByRole('tab', { name: '质检' }).click();
    await button('开始抽查').click();
    await dialog().getByRole('button', { name: '开始抽查' }).click();
    await see('已看 0/1 页');
    await page.getByRole('img').first().waitFor();
    await page.keyboard.press('x');
    const codes = page.getByRole('combobox', { name: '缺陷' });
    await codes.fill('C');
    await page.getByRole('option', { name: 'C5 色卡缺失' }).waitFor();
    expect(await page.getByRole('option', { name: /^C4/ }).count()).toBe(0);
    await page.getByRole('option', { name: 'C5 色卡缺失' }).click();
    await page.keyboard.press('Escape');
    await page.locator('form').getByRole('button', { name: '不合格' }).click();
    await see('合格率 0.0 %（要求 40 %）');
    await see(/60\.0/);
    await picture('line-inspection-new');
    const [{ inspectionId } = { inspectionId: '' as never }] = await client.quality.listInspections({ batchId: batch.batchId });
    expect(await client.quality.getInspection({ inspectionId })).toMatchObject({ inspection: { gateName: { zh: '抽查' }, passPct: 40 }, defects: [{ code: 'C5', name: { zh: '色卡缺失', en: 'No colour target' }, count: 1 }] });
    const old = (await client.line.getBatch({ batchId: oldBatch.batchId })).settings.quality;
    expect(old.defects.find(({ code }) => code === 'B1')).toMatchObject({ nameZh: '页序错误', weight: 0.5 });
    expect(old.gates.map(({ nameZh }) => nameZh)).toEqual(['自检', '审核', '复核']);
  });
});

describe('the same in English', () => {
  it('has its words on every part', async () => {
    const { page, goTo, picture } = walk;
    await as(SHEN);
    const toEnglish = page.getByRole('button', { name: /切换为英文/u });
    if (await toEnglish.isVisible()) await toEnglish.click();
    await goTo('#/settings/lines');
    for (const [name, file] of [['Gates of quality', 'line-gates-en'], ['Defect codes', 'line-defects-en'], ['Security list', 'line-security-en']] as const) {
      await tab(name).click();
      await grid(name).waitFor();
      await picture(file);
      expect(await findBarriers(page)).toEqual([]);
    }
    await grid('Security list').getByRole('row').nth(1).press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await picture('line-security-item-en');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /切换为中文|Switch to Chinese/u }).click();
    await tab('缺陷代码').waitFor();
  });
});
