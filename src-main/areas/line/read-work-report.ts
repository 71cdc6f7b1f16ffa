import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { reportWork } from './report-work.ts';

const MINUTES_OF_HOUR = 60;

/** One row for each person, station or hour that was asked for, then all together. */
export function readWorkReport(context: AreaContext, { language, ...question }: CallInput<'line', 'readWorkReport'>): CallAnswer<'line', 'readWorkReport'> {
  const { rows, total } = reportWork(context, question);
  const words = messages[language].line.work;
  const axes = (['person', 'station', 'hour'] as const).filter((axis) => question.by.includes(axis));
  type Row = (typeof rows)[number];
  const cell = (axis: (typeof axes)[number], row: Row): string => {
    if (axis === 'station') return (language === 'en' ? row.stationName?.en : row.stationName?.zh) ?? '';
    return axis === 'person' ? (row.person ?? '') : row.hour === null ? '' : words.hourOf.replaceAll('{{hour}}', String(row.hour).padStart(2, '0'));
  };
  const numbers = ({ stretches: _stretches, items, pages, minutes, returnedPages }: Pick<Row, 'stretches' | 'items' | 'pages' | 'minutes' | 'returnedPages'>): string[] => [
    String(items), String(pages), minutes.toFixed(1), minutes < 1 ? '' : ((pages / minutes) * MINUTES_OF_HOUR).toFixed(0), String(returnedPages), pages === 0 ? '' : ((returnedPages / pages) * 100).toFixed(2),
  ];
  const csv = [
    csvLine([...axes.map((axis) => words[axis]), words.items, words.pages, words.csvMinutes, words.rate, words.returned, `${words.errorRate} %`]),
    ...rows.map((row) => csvLine([...axes.map((axis) => cell(axis, row)), ...numbers(row)])),
    ...(axes.length === 0 || rows.length === 0 ? [] : [csvLine([words.total, ...axes.slice(1).map(() => ''), ...numbers(total)])]),
  ];
  return { fileName: `${words.title}-${localDay(context.clock.nowMs())}.csv`, csv: BYTE_ORDER_MARK + csv.join('') };
}
