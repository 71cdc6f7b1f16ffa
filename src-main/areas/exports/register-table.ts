import type { z } from 'zod';
import type { registerLineFilter } from '#shared/contract/registers.ts';
import { messages } from '#shared/i18n/messages.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { selectLines } from '#main/areas/registers/lines-store.ts';
import { viewLine } from '#main/areas/registers/view-register.ts';
import { localMinute } from '#main/platform/local-time.ts';
import type { ExportColumn } from './export-columns.ts';
import type { ExportRun } from './export-run.ts';
import { spokenWord } from './spoken-word.ts';
import { takeTurns } from './take-turns.ts';

const PAGE = 500;

type RegisterLine = ReturnType<typeof viewLine>;

const ORDER = ['number', 'onDay', 'counterpart', 'documentNumber', 'title', 'documentDate', 'urgency', 'classification', 'copies', 'pages', 'unit', 'handler', 'enteredBy', 'enteredAt', 'lateReason', 'filingNumber', 'voidReason', 'note'] as const;
const WIDTHS: Partial<Record<(typeof ORDER)[number], number>> = { number: 20, counterpart: 24, documentNumber: 22, title: 60, enteredAt: 18, filingNumber: 24, note: 30 };

/** The columns of a register as the book has them. */
export function registerColumns(language: keyof typeof messages): ExportColumn<RegisterLine>[] {
  const { column: words } = messages[language].registers;
  const textOf = (field: (typeof ORDER)[number], line: RegisterLine): string => {
    switch (field) {
      case 'classification': return spokenWord('classification', line.classification, language);
      case 'pages': return line.pages === 0 ? '' : String(line.pages);
      case 'copies': return String(line.copies);
      case 'enteredAt': return localMinute(line.enteredAt);
      default: return line[field];
    }
  };
  return ORDER.map((field) => ({ field, heading: words[field], width: WIDTHS[field] ?? 12, textOf: (line: RegisterLine) => textOf(field, line) }));
}

/** The lines of a filter that the asker may see, in the order of their numbers. */
export async function* registerRows({ context, signal }: Pick<ExportRun, 'context' | 'signal'>, filter: z.infer<typeof registerLineFilter>): AsyncGenerator<RegisterLine, void, void> {
  for (let from = 0; ;) {
    await takeTurns(signal);
    const rows = selectLines(context.db, { ...filter, rank: clearanceRank(context.actor), from, limit: PAGE }, 'asInTheBook');
    yield* rows.map(viewLine);
    if (rows.length < PAGE) return;
    from = rows.at(-1)!.running;
  }
}
