import type { ErrorDefinition } from '../errors.ts';

/** Errors of label printers. Each condition that stops a printer has exactly one code here. */
export const printingErrors = {
  PRINTING_SILENT: { severity: 'warning' },
  PRINTING_PAPER_OUT: { severity: 'warning' },
  PRINTING_RIBBON_OUT: { severity: 'warning' },
  PRINTING_HEAD_OPEN: { severity: 'warning' },
  PRINTING_PAUSED: { severity: 'warning' },
  PRINTING_JAMMED: { severity: 'warning' },
  PRINTING_HEAD_HOT: { severity: 'warning' },
  PRINTING_FAULT: { severity: 'warning' },
  PRINTING_UNCERTAIN: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
