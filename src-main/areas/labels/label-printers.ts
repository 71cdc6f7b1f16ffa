import { USUAL_LABEL, type LabelSize } from '#shared/domain/label-layout.ts';
import { SEPARATOR_PAPER } from '#shared/domain/separator-layout.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listPrinterRows, type PrinterRow } from './printers-store.ts';

export interface LabelPaperOfPrinter extends LabelSize { readonly dpi: number }

/** Printers of a workstation burn 203 dots to an inch unless they were told otherwise. */
const USUAL_DPI = 203;
/** Sheets of paper go through an office printer. */
export const SHEET_PAPER: LabelPaperOfPrinter = { ...USUAL_LABEL, dpi: 300 };

export const SHEET_OF_SEPARATOR: LabelPaperOfPrinter = { ...SEPARATOR_PAPER, dpi: 300 };

export function paperOf({ options }: Pick<PrinterRow, 'options'>): LabelPaperOfPrinter {
  const number = (name: string, usual: number): number => (typeof options[name] === 'number' ? options[name] : usual);
  return { widthMm: number('widthMm', USUAL_LABEL.widthMm), heightMm: number('heightMm', USUAL_LABEL.heightMm), dpi: number('dpi', USUAL_DPI) };
}

/** Throws LABELS_NO_SUCH_PRINTER. */
export function requirePrinter(context: AreaContext, deviceId: string): PrinterRow {
  const printer = listPrinterRows(context.db).find((row) => row.deviceId === deviceId);
  if (!printer) throw new MunimentError('LABELS_NO_SUCH_PRINTER', { deviceId });
  return printer;
}
