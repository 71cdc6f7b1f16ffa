import type { Measured } from './measure-growth.ts';

/**
 * How the time of an answer grows with the holdings: a power law through the points (least squares on logarithms) and what it says of a larger room.
 * An exponent of 0 is no growth, 1 is as fast as the holdings. Beside it the growth of the hits, which no answer can do without reading up to its cap.
 */
export function fitGrowth(growth: ReadonlyMap<string, readonly Measured[]>, to: number): string {
  const sizes = [...growth.values()][0]?.map(({ size }) => size) ?? [];
  const lines = [...growth].map(([name, points]) => {
    const time = slope(points.map(({ size, ms }) => [size, ms]));
    const hits = slope(points.map(({ size, hits: count }) => [size, Math.max(1, count)]));
    return `| ${name} | ${points.map(({ ms, p90, hits: count }) => `${ms.toFixed(1)} / ${p90.toFixed(0)} (${count})`).join(' | ')} | ${time.exponent.toFixed(2)} | ${hits.exponent.toFixed(2)} | ${time.at(to).toFixed(1)} |`;
  });
  return ['', `Whole answer in the core, p50 / p90 in ms, rooms asked in turns, and the hits of the median query (plain words are counted to 10,000). Growth: exponent of a power law; the last column is paper, not measured.`, '',
    `| query | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | time grows | hits grow | at ${to.toLocaleString('en')} |`, `|---|${sizes.map(() => '---').join('|')}|---|---|---|`, ...lines, ''].join('\n');
}

function slope(points: readonly (readonly [x: number, y: number])[]): { readonly exponent: number; at(x: number): number } {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(Math.max(y, 1e-3))] as const);
  const [meanX, meanY] = [0, 1].map((axis) => logs.reduce((sum, each) => sum + each[axis]!, 0) / logs.length) as [number, number];
  const exponent = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return { exponent, at: (x) => Math.exp(meanY + exponent * (Math.log(x) - meanX)) };
}
