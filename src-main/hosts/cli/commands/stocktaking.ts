import { writeFile } from 'node:fs/promises';
import type { ShelfPlace, StockScope, Stocktaking } from '#shared/contract/stocktaking.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition, CommandRun } from '../command.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

type RoomId = Extract<StockScope, { kind: 'room' }>['roomId'];
type BankId = Extract<StockScope, { kind: 'bank' }>['bankId'];

/** A stocktaking by its id or the beginning of it. */
async function find({ client, positionals }: CommandRun): Promise<Stocktaking> {
  const [id] = positionals;
  if (id === undefined) throw usageError('which stocktaking?');
  const rows = (await Promise.all((['open', 'ended'] as const).map((state) => client.stocktaking.listStocktakings({ state, limit: 500 })))).flatMap((page) => page.rows).filter(({ stocktakingId }) => stocktakingId.startsWith(id));
  if (rows.length !== 1) throw new MunimentError('STOCKTAKING_NOT_FOUND');
  return rows[0]!;
}

const scopeText = ({ scope }: Stocktaking): string => [scope.kind, scope.room, scope.bank, scope.column, scope.face, scope.section, scope.level].filter((part) => part !== null && part !== '').join(' ');

const list: CommandDefinition = {
  name: 'stocktaking list', usage: 'stocktaking list [--ended]', summary: { zh: '进行中（或已结束）的清点', en: 'Stocktakings that are open (or ended)' }, options: { ended: { type: 'boolean', default: false } }, needs: 'open',
  async run({ client, options }) {
    const { rows } = await client.stocktaking.listStocktakings({ state: options.ended === true ? 'ended' : 'open', limit: 500 });
    return { value: { stocktakings: rows }, text: rows.map((row) => `${row.stocktakingId}\t${row.state}\t${row.countedShelves}/${row.shelves}\t${row.startedAt.slice(0, 10)}\t${row.startedBy}\t${scopeText(row)}`).join('\n') };
  },
};

const start: CommandDefinition = {
  name: 'stocktaking start', usage: 'stocktaking start --room CODE [--bank CODE] [--column N] [--face A|B] [--items]', summary: { zh: '开始清点（库房、架区、列或面）', en: 'Begins a stocktaking of a room, bank, column or face' },
  options: { room: { type: 'string' }, bank: { type: 'string' }, column: { type: 'string' }, face: { type: 'string' }, items: { type: 'boolean', default: false } }, needs: 'open',
  async run({ client, options }) {
    const roomCode = needOption(options, 'room');
    const room = (await client.stacks.listRooms({})).find(({ code }) => code === roomCode);
    if (room === undefined) throw new MunimentError('STACKS_ROOM_NOT_FOUND');
    const bank = options.bank === undefined ? undefined : (await client.stacks.listBanks({ roomId: room.roomId })).find(({ code }) => code === options.bank);
    if (options.bank !== undefined && bank === undefined) throw new MunimentError('STACKS_BANK_NOT_FOUND');
    const { face } = options;
    if (face !== undefined && face !== 'A' && face !== 'B') throw usageError('--face A or --face B');
    const begun = await client.stocktaking.startStocktaking({ depth: options.items === true ? 'items' : 'boxes', scope: scopeOf(room.roomId, bank?.bankId, options.column === undefined ? undefined : numberOption(options, 'column'), face) });
    return { value: begun, text: begun.stocktakingId };
  },
};

function scopeOf(roomId: RoomId, bankId: BankId | undefined, column: number | undefined, face: 'A' | 'B' | undefined): StockScope {
  if (bankId === undefined) return { kind: 'room', roomId };
  if (column === undefined) return { kind: 'bank', bankId };
  return face === undefined ? { kind: 'column', bankId, column } : { kind: 'face', bankId, column, face };
}

const scan: CommandDefinition = {
  name: 'stocktaking scan', usage: 'stocktaking scan ID CODE...', summary: { zh: '按扫描的顺序记入：层位条码，然后是该层的盒与件', en: 'Takes codes in the order in which they were scanned: a shelf, then what stands on it' }, options: {}, needs: 'open',
  async run(run) {
    const { stocktakingId } = await find(run);
    let shelfId: ShelfPlace['shelfId'] | null = null;
    const taken = [];
    for (const code of run.positionals.slice(1)) {
      const each = await run.client.stocktaking.takeScan({ stocktakingId, shelfId, code });
      if (each.kind === 'shelf') shelfId = each.place.shelfId;
      taken.push(each);
    }
    return { value: { taken }, text: taken.map((each) => (each.kind === 'shelf' ? each.place.code : `${each.entry.status}\t${each.entry.code}\t${each.entry.title}`)).join('\n') };
  },
};

const show: CommandDefinition = {
  name: 'stocktaking show', usage: 'stocktaking show ID', summary: { zh: '一次清点的进度与差异', en: 'How far a stocktaking is, and its differences' }, options: {}, needs: 'open',
  async run(run) {
    const { stocktakingId } = await find(run);
    const [detail, differences] = [await run.client.stocktaking.getStocktaking({ stocktakingId }), await run.client.stocktaking.listDifferences({ stocktakingId })];
    const { total } = detail;
    const lines = differences.map((entry) => `${entry.status}\t${entry.code}\t${entry.expectedAt?.code ?? '—'}\t${entry.sights.map(({ place }) => place.code).join(' ') || '—'}\t${entry.decision?.decision ?? 'open'}`);
    return { value: { ...detail, entries: differences }, text: [`${total.found}/${total.expected} found, ${total.missing} missing, ${total.absent} out, ${total.others} others, ${detail.undecided} to settle`, ...lines].join('\n') };
  },
};

const report: CommandDefinition = {
  name: 'stocktaking report', usage: 'stocktaking report ID --out FILE [--language zh-CN|en]', summary: { zh: '导出清点表（CSV）', en: 'Writes the report of a stocktaking (CSV)' }, options: { out: { type: 'string' }, language: { type: 'string' } }, needs: 'open',
  async run(run) {
    const { language = 'zh-CN' } = run.options;
    if (language !== 'zh-CN' && language !== 'en') throw usageError('--language zh-CN or --language en');
    const out = needOption(run.options, 'out');
    const { stocktakingId } = await find(run);
    const { text } = await run.client.stocktaking.exportReport({ stocktakingId, language });
    await writeFile(out, text);
    return { value: { file: out }, text: out };
  },
};

export const stocktakingCommands: readonly CommandDefinition[] = [list, start, scan, show, report];
