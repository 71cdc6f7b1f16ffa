import { isErrorCode } from '#shared/errors.ts';
import { errorWords as enWords } from '#shared/i18n/en/errors.ts';
import { messages } from '#shared/i18n/messages.ts';
import { errorWords as zhWords } from '#shared/i18n/zh-CN/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { reportOf, selectFindings, type FindingRow } from './findings-store.ts';
import { requireAttachment } from './require-attachment.ts';

const ROWS_OF_PIECE = 5000;

/** The report as a CSV for a spreadsheet, a piece at a time. Throws ATTACHMENTS_NOT_FOUND. */
export function readReport(context: AreaContext, { attachmentId, language, cursor }: CallInput<'attachments', 'readReport'>): CallAnswer<'attachments', 'readReport'> {
  const record = requireAttachment(context, attachmentId);
  const rank = clearanceRank(context.actor);
  const words = messages[language].attachments;
  const after = /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : 0;
  const found = selectFindings(context.db, record.n, null, rank, after, ROWS_OF_PIECE);
  let text = '';
  if (after === 0) {
    const report = reportOf(context.db, record.n, rank);
    const counts = report as unknown as Readonly<Record<string, number>>;
    const verdict = words.check[report.agrees ? 'agrees' : 'disagrees'].replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(counts[name] ?? ''));
    text += BYTE_ORDER_MARK + csvLine([words.report.kind, words.report.file, words.report.code, words.report.title, words.report.detail]) + csvLine([words.report.verdict, record.folder, record.fondsCode, '', verdict]);
  }
  for (const finding of found) text += csvLine([words.findings[finding.kind], finding.path ?? '', finding.archivalCode ?? '', finding.title ?? '', detailOf(finding, language)]);
  const fileName = `${words.report.name}-${record.createdAt.slice(0, 10)}.csv`;
  return { fileName, piece: new File([text], fileName, { type: 'text/csv' }), nextCursor: found.length === ROWS_OF_PIECE ? String(found.at(-1)!.findingN) : null };
}

function detailOf({ kind, detail, path }: FindingRow, language: 'zh-CN' | 'en'): string {
  if (isErrorCode(detail)) return { 'zh-CN': zhWords, en: enWords }[language][detail].what.replaceAll('{{fileName}}', path ?? '').replaceAll(/\{\{\w+\}\}/gu, '…');
  const sentences: Readonly<Record<string, string>> = messages[language].attachments.details;
  return (sentences[kind] ?? '{{detail}}').replace('{{detail}}', detail);
}
