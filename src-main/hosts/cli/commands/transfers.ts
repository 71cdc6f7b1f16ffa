import type { MunimentClient } from '#shared/contract/index.ts';
import type { TransferLine } from '#shared/contract/transfers.ts';
import { MunimentError } from '#shared/errors.ts';
import { systemClock } from '#main/platform/clock.ts';
import { localDay } from '#main/platform/local-time.ts';
import { decodeText } from '../decode-text.ts';
import { findFonds } from '../find-fonds.ts';
import { readInputFile } from '../read-input-file.ts';
import type { CommandDefinition } from '../command.ts';
import { readTable } from '../read-table.ts';
import { usageError } from '../usage-error.ts';

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const headings = { title: ['题名', 'title'], pages: ['页数', 'pages'], documentNumber: ['文号', 'documentNumber'], responsible: ['责任者', 'responsible'], date: ['日期', 'date'] } as const;

const importList: CommandDefinition = {
  name: 'transfer import', usage: 'transfer import FILE.csv --from WHOM [--fonds CODE] [--group WS] [--retention D30] [--year N] [--send]',
  summary: { zh: '从 CSV（题名、页数、文号、责任者、日期）建立移交单', en: 'Makes a transfer list of a CSV: title, pages, document number, responsible, date' },
  options: { from: { type: 'string' }, fonds: { type: 'string' }, group: { type: 'string' }, retention: { type: 'string' }, year: { type: 'string' }, send: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [file], options }) {
    const fromWhom = text(options['from']);
    if (file === undefined || fromWhom === undefined) throw usageError('FILE and --from are needed');
    const year = Number(text(options['year']) ?? localDay(systemClock.nowMs()).slice(0, 4));
    if (!Number.isInteger(year)) throw usageError('--year is a number');
    const rows = readTable(decodeText(await readInputFile(file)), headings);
    const unclear = rows.findIndex(({ title, pages }) => title === '' || !/^[1-9]\d{0,5}$/u.test(pages));
    if (unclear >= 0) throw new MunimentError('CLI_ROW_UNCLEAR', { row: unclear + 2, need: '题名 title, 页数 pages' });
    const { fondsId } = await findFonds(client, text(options['fonds']));
    const made = await client.transfers.createTransfer({ fondsId, fromWhom, recordGroup: text(options['group']) ?? 'WS', retention: text(options['retention']) ?? 'D30', year, lines: rows.map(({ pages, ...row }) => ({ ...row, pages: Number(pages) })) });
    const value = options['send'] === true ? await client.transfers.sendTransfer({ transferId: made.transfer.transferId, version: made.transfer.version }) : made;
    return { value, text: `${value.transfer.number}\t${value.transfer.state}\t${value.transfer.lines}\t${value.transfer.statedPages}` };
  },
};

const check: CommandDefinition = {
  name: 'transfer check', usage: 'transfer check NUMBER [--counted FILE.csv]', summary: { zh: '核对移交单；用 CSV（行、实点页、破损、拒收原因）登记清点结果', en: 'Checks a list, or writes down what was counted from a CSV: line, counted, damage, refusal' },
  options: { counted: { type: 'string' } }, needs: 'open',
  async run({ client, positionals: [number], options }) {
    let { transfer, lines } = await byNumber(client, number);
    const file = text(options['counted']);
    if (file !== undefined) {
      const rows = readTable(decodeText(await readInputFile(file)), { line: ['行', 'line'], counted: ['实点页', 'counted'], damage: ['破损', 'damage'], refusal: ['拒收原因', 'refusal'] });
      const counts = rows.map(({ line, counted, damage, refusal }, index) => {
        const found = lines.find(({ position }) => String(position) === line);
        if (found === undefined || !/^\d{1,6}$/u.test(counted)) throw new MunimentError('CLI_ROW_UNCLEAR', { row: index + 2, need: '行 line, 实点页 counted' });
        return { lineId: found.lineId, countedPages: Number(counted), damage, accepted: refusal === '', refusal: refusal === '' ? null : refusal as NonNullable<TransferLine['refusal']> };
      });
      ({ transfer, lines } = await client.transfers.countLines({ transferId: transfer.transferId, version: transfer.version, counts }));
    }
    const odd = lines.filter((line) => line.outcome !== 'accepted' || line.countedPages !== line.statedPages || line.damage !== '');
    return {
      value: { transfer, lines }, bad: odd.length > 0,
      text: [`${transfer.number}\t${transfer.state}\t${transfer.accepted} + ${transfer.refused} / ${transfer.lines}`, ...odd.map(({ position, title, statedPages, countedPages, damage, outcome, refusal }) => `${outcome === 'pending' ? '?' : outcome === 'refused' ? '✗' : '≠'} ${position}\t${title}\t${statedPages} → ${countedPages ?? ''}\t${damage}\t${refusal ?? ''}`)].join('\n'),
    };
  },
};

const sign: CommandDefinition = {
  name: 'transfer sign', usage: 'transfer sign NUMBER [--send]', summary: { zh: '签收移交单；--send：移交人签字', en: 'Signs for a list; --send: as who hands it over' }, options: { send: { type: 'boolean' } }, needs: 'open',
  async run({ client, positionals: [number], options }) {
    const { transfer: { transferId, version } } = await byNumber(client, number);
    const { transfer } = options['send'] === true ? await client.transfers.sendTransfer({ transferId, version }) : await client.transfers.signTransfer({ transferId, version });
    return { value: transfer, text: `${transfer.number}\t${transfer.state}\t${transfer.accepted} + ${transfer.refused} / ${transfer.lines}` };
  },
};

const list: CommandDefinition = {
  name: 'transfer list', usage: 'transfer list', summary: { zh: '列出移交单', en: 'Lists transfer lists' }, options: {}, needs: 'open',
  async run({ client }) {
    const { rows } = await client.transfers.listTransfers({ limit: 500 });
    return { value: rows, text: rows.map(({ number, state, fromWhom, lines, pending, light }) => `${number}\t${state}\t${light}\t${fromWhom}\t${lines}\t${pending}`).join('\n') };
  },
};

async function byNumber(client: MunimentClient, number: string | undefined) {
  if (number === undefined) throw usageError('NUMBER is needed');
  const found = (await client.transfers.listTransfers({ words: number, limit: 500 })).rows.find((row) => row.number === number);
  if (found === undefined) throw new MunimentError('TRANSFERS_TRANSFER_NOT_FOUND');
  return client.transfers.getTransfer({ transferId: found.transferId });
}

export const transferCommands: readonly CommandDefinition[] = [importList, check, sign, list];
