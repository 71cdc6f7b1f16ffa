import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../harness/run-cli.ts';
import { createFondsWithUnits } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-transfer-'));
  const room = await openTestRoom({ folder });
  await createFondsWithUnits(room.client);
  for (const [signInName, displayName] of [['hezhe', '何喆'], ['wangxie', '王㛃']] as const) await room.client.people.createPerson({ signInName, displayName, roles: ['clerk'], clearance: 'internal', password: `practice-${signInName}` });
  await room.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const transfer = (...args: readonly string[]) => runCli(['transfer', ...args, '--data', folder]);
/** As one of two clerks. */
const as = (name: string, ...args: readonly string[]) => runCli(['transfer', ...args, '--data', folder, '--user', name], { env: { MUNIMENT_PASSWORD: `practice-${name}` } });
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('muniment transfer', () => {
  it('makes a list of a CSV, writes down what was counted, and is signed by somebody else', async () => {
    const list = file('list.csv', '题名,页数,文号\n关于防汛的通知,3,青水〔2026〕1号\n"会议纪要，第二次",5,\n现场照片说明,1,\n');
    const made = await as('hezhe', 'import', list, '--from', '水文站', '--fonds', 'Z109', '--send');
    const { transfer: { number } } = made.json<{ transfer: { number: string } }>();
    expect(made.json()).toMatchObject({ transfer: { state: 'sent', lines: 3, statedPages: 9, fromWhom: '水文站' }, lines: [{ title: '关于防汛的通知', documentNumber: '青水〔2026〕1号' }, { title: '会议纪要，第二次' }, {}] });
    expect((await transfer('check', number)).exitCode).toBe(1);
    expect((await as('hezhe', 'sign', number)).refusal()).toMatchObject({ code: 'TRANSFERS_NOT_COUNTED' });
    const counted = file('counted.csv', '行,实点页,破损,拒收原因\n1,3,,\n2,4,末页破损,\n3,1,,illegible\n');
    expect((await as('wangxie', 'check', number, '--counted', counted)).json()).toMatchObject({ transfer: { accepted: 2, refused: 1, differing: 1, damaged: 1, pending: 0 } });
    expect((await as('hezhe', 'sign', number)).refusal()).toMatchObject({ code: 'TRANSFERS_OWN_LIST' });
    expect((await as('wangxie', 'sign', number)).json()).toMatchObject({ state: 'signed', signedBy: '王㛃', sentBy: '何喆' });
    expect((await transfer('list')).json()).toMatchObject([{ number, state: 'signed' }]);
  });

  it('says in which row something is missing, and keeps nothing of the file', async () => {
    expect((await transfer('import', file('bad.csv', '题名,页数\n甲,2\n乙,两页\n'), '--from', '甲', '--fonds', 'Z109')).refusal()).toMatchObject({ code: 'CLI_ROW_UNCLEAR' });
    expect((await transfer('import', file('odd.csv', 'a,b\n1,2\n'), '--from', '甲', '--fonds', 'Z109')).refusal()).toMatchObject({ code: 'CLI_HEADINGS_UNKNOWN' });
    expect((await transfer('import', file('ok.csv', '题名,页数\n甲,2\n'))).exitCode).toBe(2);
    expect((await transfer('check', 'YJ-1999-0001')).refusal()).toMatchObject({ code: 'TRANSFERS_TRANSFER_NOT_FOUND' });
    expect((await transfer('list')).json()).toHaveLength(1);
  });
});
