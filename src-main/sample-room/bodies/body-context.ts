import type { DocumentBlock, TableColumn } from '../document-blocks.ts';
import type { SampleFacts } from '../sample-facts.ts';
import type { SampleItem } from '../sample-items.ts';
import { TOWNS, chineseNumber, chineseYear } from '../sample-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** What a writer of page text has at hand. */
export interface BodyContext {
  readonly item: SampleItem;
  readonly facts: SampleFacts;
  readonly random: SeededRandom;
}

/** Writes what stands between the title and the signature. */
export type BodyWriter = (context: BodyContext) => DocumentBlock[];

/** The date as papers of that time wrote it: Chinese figures until GB/T 9704-2012 came into force in July 2012. */
export function writtenDate(date: string): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6, 8))];
  return Number(date) < 20120701
    ? `${chineseYear(year)}年${chineseNumber(month)}月${chineseNumber(day)}日`
    : `${year}年${month}月${day}日`;
}

/** "3月5日", `days` after the paper's date (before, when negative). */
export function nearDay(facts: SampleFacts, days: number): string {
  const date = new Date(Date.UTC(facts.year, facts.month - 1, facts.day + days));
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** A number with `digits` decimals between two bounds. */
export function figure(random: SeededRandom, min: number, max: number, digits = 0): string {
  return (min + (max - min) * random.next()).toFixed(digits);
}

/** What the paper is about: the title without issuer, 关于 and genre. */
export function subjectOf(item: SampleItem): string {
  return item.title.replace(/^.*?关于/, '').replace(/的(紧急)?(通知|请示|批复|报告|函|复函|决定|通报|意见|会议纪要|调查报告)(（.*）)?$/, '');
}

/** A list over the county's towns: one figure column for each pair of bounds, with a sum in the last row. */
export function townTable(
  context: BodyContext, caption: string, unit: string, figures: readonly { head: string; min: number; max: number; digits?: number }[], rows: number,
): DocumentBlock {
  const { random } = context;
  const columns: TableColumn[] = [
    { head: '序号', share: 0.7, align: 'centre' }, { head: '乡镇', share: 1.4, align: 'left' },
    ...figures.map(({ head }): TableColumn => ({ head, share: 1.3, align: 'right' })),
  ];
  const values = random.some(TOWNS, rows).map((town) => ({
    town, numbers: figures.map(({ min, max, digits }) => Number(figure(random, min, max, digits ?? 0))),
  }));
  const body = values.map(({ town, numbers }, index) =>
    [String(index + 1), town, ...numbers.map((value, column) => value.toFixed(figures[column]?.digits ?? 0))]);
  const sums = figures.map(({ digits }, column) => values.reduce((sum, row) => sum + (row.numbers[column] ?? 0), 0).toFixed(digits ?? 0));
  return { kind: 'table', caption, unit, columns, rows: [...body, ['', '合计', ...sums]] };
}
