import type { CommandDefinition } from '../command.ts';
import { usageError } from '../usage-error.ts';

const show = { show: { type: 'string' } } as const;

/** Which of a list; `all` when nothing is said. Throws CLI_USAGE. */
function shownOf<const Names extends readonly string[]>(given: string | boolean | undefined, names: Names): Names[number] {
  const wanted = names.find((name) => name === (given ?? 'all'));
  if (wanted === undefined) throw usageError(`--show ${names.join('|')}`);
  return wanted;
}

const dispatchList: CommandDefinition = {
  name: 'dispatch list', usage: 'dispatch list [--show all|draft|issued|overdue|closed|withdrawn]', summary: { zh: '列出分发单，未收回的回执有几份', en: 'Lists what went out and how many receipts are still to come' }, options: show, needs: 'open',
  async run({ client, options }) {
    const { rows } = await client.dispatches.listDispatches({ show: shownOf(options['show'], ['all', 'draft', 'issued', 'overdue', 'closed', 'withdrawn']), limit: 500 });
    return { value: rows, bad: rows.some(({ light }) => light === 'overdue'), text: rows.map(({ number, state, light, title, open, recipients, dueAt }) => `${number}\t${state}\t${light}\t${title}\t${open}/${recipients}\t${dueAt ?? ''}`).join('\n') };
  },
};

const shipmentList: CommandDefinition = {
  name: 'shipment list', usage: 'shipment list [--show all|draft|transit|received|unsettled|withdrawn]', summary: { zh: '列出寄送批次：在途、签收、差异', en: 'Lists shipments: on their way, received, with differences' }, options: show, needs: 'open',
  async run({ client, options }) {
    const { rows } = await client.shipments.listShipments({ show: shownOf(options['show'], ['all', 'draft', 'transit', 'received', 'unsettled', 'withdrawn']), limit: 500 });
    return { value: rows, bad: rows.some(({ light, unsettled }) => light === 'overdue' || unsettled > 0), text: rows.map(({ number, state, light, fromWhom, toWhom, trackingNumber, copies, unsettled }) => `${number}\t${state}\t${light}\t${fromWhom} → ${toWhom}\t${trackingNumber}\t${copies}\t${unsettled}`).join('\n') };
  },
};

export const movementCommands: readonly CommandDefinition[] = [dispatchList, shipmentList];
