import type { DeliveryOutcome } from '#shared/contract/delivery-shapes.ts';
import type { ErrorCode, ErrorData } from '#shared/errors.ts';
import { errorWordsIn } from '#shared/i18n/error-words-in.ts';
import { messages } from '#shared/i18n/messages.ts';
import { problemWords } from '#shared/i18n/problem-words.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { Receipt } from '#main/formats/deliveries/delivery-store.ts';
import type { DeliveryProblem } from './judge-records.ts';
import type { SourceRecord } from './sources-store.ts';

/** What became of one record, as its sender and the log are told. */
export interface Told { readonly externalId: string; readonly revision: string; readonly outcome: DeliveryOutcome; readonly code: ErrorCode | null; readonly data: ErrorData; readonly problems: readonly DeliveryProblem[] }

/** The files that go back: JSON for the system, and where something was refused a table for its people, in their words and under their names for the fields. */
export function answerSender({ settings: { language } }: SourceRecord, delivery: string, at: string, told: readonly Told[], ignored: readonly string[]): Receipt {
  const words = messages[language].deliveries;
  const say = ({ code, data, problems }: Told): string => (problems.length > 0 ? sayProblems(language, problems) : code === null ? '' : errorWordsIn(language, code, data));
  const isRefused = told.some(({ outcome }) => outcome === 'refused');
  const receipt = {
    contract: 1, delivery, outcome: isRefused ? 'refused' : 'taken', at, ...(ignored.length > 0 && { ignoredFields: ignored }),
    records: told.map((each) => ({ externalId: each.externalId, revision: each.revision, outcome: each.outcome, message: say(each) === '' ? words.outcomes[each.outcome] : say(each), ...(each.code !== null && { code: each.code }) })),
  };
  const lines = told.filter(({ outcome }) => outcome === 'refused').flatMap((each) => (each.problems.length === 0
    ? [[each.externalId, each.revision, '', '', say(each)]] : each.problems.map((problem) => [each.externalId, each.revision, problem.heading, problem.value, problemWords(language, [{ ...problem, field: '', heading: '', value: '' }])])));
  return {
    receipt: `${JSON.stringify(receipt, null, 2)}\n`,
    problems: isRefused ? BYTE_ORDER_MARK + csvLine([words.log.externalId, words.log.revision, words.log.heading, words.log.value, words.log.reason]) + lines.map((cells) => csvLine(cells)).join('') : null,
  };
}

/** The sender's own name for the field where there is one. */
export const sayProblems = (language: 'zh-CN' | 'en', problems: readonly DeliveryProblem[]): string => problemWords(language, problems.map((problem) => (problem.heading === '' ? problem : { ...problem, field: '' })));
