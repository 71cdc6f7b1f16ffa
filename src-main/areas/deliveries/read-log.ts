import { isErrorCode } from '#shared/errors.ts';
import type { DeliveryLine } from '#shared/contract/delivery-shapes.ts';
import { errorWordsIn } from '#shared/i18n/error-words-in.ts';
import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import { localDay, localMinute } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { sayProblems } from './answer-sender.ts';
import { findLines } from './find-lines.ts';

const LINES_AT_ONCE = 5000;

/** Throws DELIVERIES_SOURCE_NOT_FOUND. */
export function readLog(context: AreaContext, { language, after, ...filter }: CallInput<'deliveries', 'readLog'>): CallAnswer<'deliveries', 'readLog'> {
  const words = messages[language].deliveries;
  const { lines, next } = findLines(context, filter, after, LINES_AT_ONCE);
  const { at, type, delivery, externalId, revision, outcome, reason } = words.log;
  const heading = after == null ? BYTE_ORDER_MARK + csvLine([at, type, delivery, externalId, revision, outcome, reason]) : '';
  const body = lines.map((line) => csvLine([localMinute(line.notedAt), line.typeKey, line.delivery, line.externalId, line.revision, words.outcomes[line.outcome], sayLine(language, line)]));
  return { fileName: `${words.log.fileName}-${localDay(context.clock.nowMs())}.csv`, csv: heading + body.join(''), lines: lines.length, next };
}

/** Why, in words; empty where nothing was wrong. */
const sayLine = (language: 'zh-CN' | 'en', { code, data, problems }: DeliveryLine): string => (problems.length > 0 ? sayProblems(language, problems) : code !== null && isErrorCode(code) ? errorWordsIn(language, code, data) : '');
