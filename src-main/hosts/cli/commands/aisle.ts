import { MunimentError } from '#shared/errors.ts';
import { systemClock } from '#main/platform/clock.ts';
import { createIdSource } from '#main/platform/ids.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { numberOption, usageError } from '../usage-error.ts';

const options = { bank: { type: 'string' } } as const;
const LEASE_RENEWAL_MS = 500;

async function findBank(run: CommandRun) {
  const banks = await run.client.stacks.listBanks({});
  const wanted = run.options.bank;
  const found = typeof wanted === 'string' ? banks.find(({ code, bankId }) => code === wanted || bankId === wanted) : banks.find(({ kind }) => kind === 'powered');
  if (!found) throw new MunimentError('STACKS_BANK_NOT_FOUND');
  return found;
}

type Bank = Awaited<ReturnType<typeof findBank>>;

/** The bank's status once its device has answered; a core that has just started needs a moment to find it. */
async function awaitStatus(run: CommandRun, bank: Bank) {
  for await (const status of await run.client.stacks.watchBank({ bankId: bank.bankId }, { signal: AbortSignal.any([run.signal, AbortSignal.timeout(10_000)]) })) {
    if (status.linked && status.state !== 'unknown' && status.state !== 'boot') return status;
  }
  throw new MunimentError('DEVICES_LINK_LOST');
}

const status: CommandDefinition = {
  name: 'aisle status', usage: 'aisle status [--bank CODE]', summary: { zh: '查看密集架状态', en: 'Shows the state of a bank' }, options, needs: 'devices',
  async run(run) {
    const state = await awaitStatus(run, await findBank(run));
    return { value: state, text: `${state.state}\topen ${state.openAisle}\t${state.conditions.join(' ')}` };
  },
};

const open: CommandDefinition = {
  name: 'aisle open', usage: 'aisle open N --open-aisle-is-empty [--bank CODE]', summary: { zh: '打开第 N 列通道；须确认当前打开的通道内无人', en: 'Opens aisle N; you confirm that the open aisle is empty' },
  options: { ...options, 'open-aisle-is-empty': { type: 'boolean', default: false } }, needs: 'devices',
  async run(run) {
    const aisle = numberOption({ n: run.positionals[0] }, 'n');
    if (run.options['open-aisle-is-empty'] !== true) throw usageError('look into the open aisle first, then say --open-aisle-is-empty');
    const bank = await findBank(run);
    await awaitStatus(run, bank);
    const leaseId = createIdSource(systemClock).uuid();
    const renew = () => run.client.stacks.renewLease({ bankId: bank.bankId, leaseId });
    await renew();
    // While this command lives the lease is renewed; if it dies the controller's watchdog stops the carriages.
    const timer = setInterval(() => { renew().catch(() => undefined); }, LEASE_RENEWAL_MS);
    const stop = () => { void run.client.stacks.stopBank({ bankId: bank.bankId }).catch(() => undefined); };
    run.signal.addEventListener('abort', stop);
    try {
      const watch = await run.client.stacks.watchBank({ bankId: bank.bankId });
      const { sequence } = await run.client.stacks.openAisle({ bankId: bank.bankId, leaseId, aisle, openAisleIsEmpty: true });
      for await (const state of watch) {
        if (state.lastSequence !== sequence || state.state === 'moving' || state.lastResult === 'running' || state.lastResult === 'accepted') continue;
        const done = state.lastResult === 'done' && state.openAisle === aisle;
        return { value: { done, sequence, status: state }, text: `${state.lastResult}\topen ${state.openAisle}`, bad: !done };
      }
      throw new MunimentError('DEVICES_LINK_LOST');
    } finally {
      clearInterval(timer);
      run.signal.removeEventListener('abort', stop);
    }
  },
};

const stop: CommandDefinition = {
  name: 'aisle stop', usage: 'aisle stop [--bank CODE]', summary: { zh: '立即停止', en: 'Stops at once' }, options, needs: 'devices',
  async run(run) {
    const bank = await findBank(run);
    await awaitStatus(run, bank);
    await run.client.stacks.stopBank({ bankId: bank.bankId });
    const state = await run.client.stacks.getBankStatus({ bankId: bank.bankId });
    return { value: { stopped: true, status: state }, text: 'stopped' };
  },
};

export const aisleCommands: readonly CommandDefinition[] = [status, open, stop];
