import type { BenchRow } from './bench-row.ts';

interface Result {
  readonly machine: { readonly at: string; readonly node: string; readonly cpu: string; readonly cores: number; readonly loadBefore: readonly number[]; readonly loadAfter: readonly number[] };
  readonly items: number;
  readonly pages: number;
  readonly seconds: number;
  readonly rows: readonly BenchRow[];
}

const round = (value: number): string => (value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A number with what it counts; nothing where nothing was measured. */
const withUnit = (value: number, unit: string): string => (Number.isNaN(value) ? '–' : `${round(value)} ${unit}`);

/** The results as a Markdown table: it can be read in a terminal and pasted into a page. */
export function printTable(result: Result): string {
  return [`${machineLine(result)}; ${result.items} items, ${result.pages} pages; ${result.seconds.toFixed(0)} s`, ...tableLines(result.rows)].join('\n');
}

/** The same for the devices alone. */
export const printDeviceTable = (result: Pick<Result, 'machine' | 'rows'>): string => [machineLine(result), ...tableLines(result.rows)].join('\n');

const machineLine = ({ machine }: Pick<Result, 'machine'>): string =>
  `${machine.at}, Node ${machine.node}, ${machine.cores} × ${machine.cpu}, load before ${machine.loadBefore.map((load) => load.toFixed(2)).join(' ')}, after ${machine.loadAfter.map((load) => load.toFixed(2)).join(' ')}`;

const tableLines = (rows: readonly BenchRow[]): readonly string[] => [
  '', '| what | ours | peer or limit | which | ratio | goal | met | |', '|---|---|---|---|---|---|---|---|',
  ...rows.map((row) => `| ${row.what} | ${withUnit(row.ours, row.unit)} | ${withUnit(row.peerValue, row.unit)} | ${row.peer} | ${withUnit(row.ratio, '×')} | ${row.goal} | ${row.goal === '–' ? '' : row.met ? 'yes' : 'NO'} | ${row.note} |`), '',
];
