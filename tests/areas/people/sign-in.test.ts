import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

const ADMINISTRATOR = { roomName: '县水利局档案室', signInName: 'zhoumin', displayName: '周敏', password: '春眠不觉晓处处闻啼鸟' };

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

const stranger = () => room.core.clientFor(room.core.connect('web'));

describe('signing in', () => {
  it('creates the administrator once, at the first run', async () => {
    const client = stranger();
    expect(await client.people.getSetupState({})).toMatchObject({ needsAdministrator: true });
    const session = await client.people.createAdministrator(ADMINISTRATOR);
    expect(session.roles).toContain('administrator');
    await expect(stranger().people.createAdministrator(ADMINISTRATOR)).rejects.toMatchObject({ code: 'PEOPLE_ALREADY_SET_UP' });
  });

  it('refuses every call of a stranger but the few that come before sign-in', async () => {
    await expect(stranger().people.listPeople({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_SIGNED_IN' });
  });

  it('answers an unknown name and a wrong password alike', async () => {
    await stranger().people.createAdministrator(ADMINISTRATOR);
    const answerTo = (signInName: string) => stranger().people.signIn({ signInName, password: 'not this one' }).then(() => null, (error: unknown) => error);
    const [wrong, unknown] = [await answerTo('zhoumin'), await answerTo('nobody-here')];
    expect(wrong).toMatchObject({ code: 'PEOPLE_SIGN_IN_REFUSED', data: {} });
    expect(unknown).toEqual(wrong);
  });

  it('pauses an account after five wrong passwords', async () => {
    await stranger().people.createAdministrator(ADMINISTRATOR);
    for (let tries = 0; tries < 5; tries++) await expect(stranger().people.signIn({ signInName: 'ZHOUMIN', password: 'wrong' })).rejects.toMatchObject({ code: 'PEOPLE_SIGN_IN_REFUSED' });
    await expect(stranger().people.signIn({ signInName: 'zhoumin', password: ADMINISTRATOR.password })).rejects.toMatchObject({ code: 'PEOPLE_SIGN_IN_PAUSED' });
  });

  it('keeps a session over a restart of the core', async () => {
    const { token } = await stranger().people.createAdministrator(ADMINISTRATOR);
    room = await room.reopen();
    expect(await stranger().people.resumeSession({ token })).toMatchObject({ displayName: '周敏', locked: false });
    await expect(stranger().people.resumeSession({ token: `${token}x` })).rejects.toMatchObject({ code: 'PEOPLE_SESSION_ENDED' });
  });

  it('lets a locked screen do nothing until its owner unlocks it', async () => {
    const client = stranger();
    await client.people.createAdministrator(ADMINISTRATOR);
    await client.people.lockSession({});
    await expect(client.people.listPeople({})).rejects.toMatchObject({ code: 'PEOPLE_SESSION_LOCKED' });
    await client.people.unlockSession({ password: ADMINISTRATOR.password });
    expect(await client.people.listPeople({})).toHaveLength(1);
  });

  it('never leaves the room without a working administrator', async () => {
    const client = stranger();
    await client.people.createAdministrator(ADMINISTRATOR);
    const [self] = await client.people.listPeople({});
    await expect(client.people.updatePerson({ ...self!, active: false })).rejects.toMatchObject({ code: 'PEOPLE_LAST_ADMINISTRATOR' });
  });

  it('keeps the auditor apart from every other role', async () => {
    const person = { signInName: 'audit', displayName: '审计', roles: ['auditor', 'clerk'] as const, clearance: 'internal' as const, password: '一个足够长的口令呀' };
    await expect(room.client.people.createPerson({ ...person, roles: [...person.roles] })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
    await expect(room.client.people.createPerson({ ...person, roles: [...person.roles], password: '一个足够长的口令呀呀呀' })).rejects.toMatchObject({ code: 'PEOPLE_AUDITOR_APART' });
  });
});
