import type { BenchRow } from './bench-row.ts';

interface Result {
  readonly machine: { readonly at: string; readonly node: string; readonly cpu: string; readonly cores: number; readonly loadBefore: readonly number[]; readonly loadAfter: readonly number[] };
  readonly items: number;
  readonly pages: number;
  readonly seconds: number;
  readonly rows: readonly BenchRow[];
}

const round = (value: number): string => (value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The results as a Markdown table: it can be read in a terminal and pasted into a page. */
export function printTable(result: Result): string {
  const { machine } = result;
  const lines = result.rows.map((row) => `| ${row.what} | ${round(row.ours)} ${row.unit} | ${round(row.peerValue)} ${row.unit} | ${row.peer} | ${round(row.ratio)} × | ${row.goal} | ${row.met ? 'yes' : 'NO'} | ${row.note} |`);
  return [
    `${machine.at}, Node ${machine.node}, ${machine.cores} × ${machine.cpu}, load before ${machine.loadBefore.join(' ')}, after ${machine.loadAfter.join(' ')}; ${result.items} items, ${result.pages} pages; ${result.seconds.toFixed(0)} s`,
    '', '| what | ours | peer or limit | which | ratio | goal | met | |', '|---|---|---|---|---|---|---|---|', ...lines, '',
  ].join('\n');
}
