import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../harness/axe.ts';
import { describeItem } from '../harness/described-items.ts';
import { MA, SHEN, openRegimeWalk, type RegimeWalk } from '../harness/regime-walk.ts';

let walk: RegimeWalk;
beforeAll(async () => { walk = await openRegimeWalk(); }, 120_000);
afterAll(() => walk.close());
afterEach(({ task }) => walk.desk.checkQuiet(task));

describe('the editor of a process', () => {
  it('says what is wrong where it stands, and saves only when nothing is', async () => {
    const { client, establish, as, openCase, goTo, page, button, see, picture } = walk;
    await establish(/施工资料/);
    await as(MA);
    await openCase('FX-001', '一号竖井');
    await as(SHEN);
    const before = (await client.cases.listProcesses({}))[0]!;
    await client.schemes.saveCustomField({ key: 'warrantyUntil', fondsId: null, recordGroup: before.settings.recordGroup, level: 'volume', group: '保修', labelZh: '保修到期日', labelEn: 'Warranty until', type: 'date', required: false, pattern: '', choices: [], dictionary: '', searchable: false, inList: false, position: 900, active: true, version: null });
    await goTo('#/settings/processes');
    await page.getByRole('heading', { name: '施工资料' }).waitFor();
    await button('修改').click();
    await button('添加环节').click();
    await see('还有 1 处要改：第 4 个环节：环节要有中英文名称');
    expect(await button('保存').isDisabled()).toBe(true);
    const stage = page.getByRole('region', { name: /^第 4 个环节/ });
    await stage.getByRole('textbox', { name: '环节（中文）' }).fill('编制');
    await stage.getByRole('textbox', { name: '环节（英文）' }).fill('Checked');
    await see('还有 1 处要改：第 4 个环节：与前面的环节同名');
    await stage.getByRole('textbox', { name: '环节（中文）' }).fill('城建档案馆验收');
    await stage.getByRole('button', { name: '添加资料' }).click();
    await stage.getByRole('textbox', { name: '资料（中文）' }).fill('验收意见书');
    await stage.getByRole('textbox', { name: '资料（英文）' }).fill('Opinion');
    await stage.getByRole('combobox', { name: '时限', exact: true }).click();
    await page.getByRole('option', { name: '工作日' }).click();
    await page.getByRole('button', { name: '上移第 4 个环节' }).click();
    await page.getByRole('region', { name: '第 3 个环节 城建档案馆验收' }).waitFor();
    await page.getByRole('combobox', { name: '到期预警', exact: true }).click();
    await page.getByRole('option', { name: '保修到期日' }).click();
    await page.getByRole('textbox', { name: '提前几天预警' }).fill('45');
    await page.getByRole('combobox', { name: '办的是谁的事', exact: true }).click();
    await page.getByRole('option', { name: '项目、工程' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await picture('process-editor');
    await see('办理中的 1 张业务单仍按登记时的流程办理');
    await button('保存').click();
    await see('城建档案馆验收');
    const after = (await client.cases.listProcesses({}))[0]!;
    expect((after.coming ?? after).settings).toMatchObject({ subjectKind: 'project', ending: { elementKey: 'warrantyUntil', warnDays: 45 }, classCode: before.settings.classCode });
  });

  it('leaves the case that runs as it was, and gives the next one the new stages', async () => {
    const { as, openCase, toCase, page } = walk;
    await as(MA);
    await toCase('FX-001');
    const stages = page.getByRole('list', { name: '环节' }).getByRole('listitem');
    await expect.poll(() => stages.count()).toBe(3);
    await openCase('FX-002', '二号竖井');
    await expect.poll(() => stages.count()).toBe(4);
    await page.getByRole('button', { name: /^3 城建档案馆验收/ }).waitFor();
  });
});

describe('a customer that changes', () => {
  it('has its old records in the history part of the dossier, where they are found, and gets them back', async () => {
    const { client, place, goTo, page, button, dialog, inDialog, closed, see, field } = walk;
    const { subjectId } = await client.subjects.saveSubject({ fields: { kind: 'customer', name: '陈某', otherNames: [], identifiers: [{ kind: 'account', value: '1001' }], note: '' } });
    const { item: { itemId } } = await client.catalogue.createItem({ fields: describeItem(place, { title: '供用电合同', responsible: '陈某' }) });
    await client.subjects.linkRecords({ subjectId, itemIds: [itemId], linked: true });
    await goTo(`#/subjects/${subjectId}`);
    await button('过户、更名、销户').click();
    await dialog().getByRole('textbox', { name: '原因' }).fill('房屋出售');
    await dialog().getByRole('textbox', { name: '单独存放处' }).fill('二号柜历史格');
    await inDialog('移入 1 份').click();
    await closed();
    await page.getByRole('region', { name: '历史部分：2026年9月7日 过户' }).getByText('供用电合同').waitFor();
    await see('存放于 二号柜历史格');
    expect(await findBarriers(page)).toEqual([]);
    await button('移回').click();
    await field(/原因/).fill('过户撤回');
    await inDialog('移回').click();
    await closed();
    await page.getByRole('region', { name: /历史部分/ }).waitFor({ state: 'hidden' });
    await see('供用电合同');
  });
});
