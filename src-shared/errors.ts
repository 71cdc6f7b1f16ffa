import { dictionariesErrors } from './errors/dictionaries.ts';
import { referencesErrors } from './errors/references.ts';
import { registersErrors } from './errors/registers.ts';
import { subjectsErrors } from './errors/subjects.ts';
import { arrangementErrors } from './errors/arrangement.ts';
import { deliveriesErrors } from './errors/deliveries.ts';
import { duplicatesErrors } from './errors/duplicates.ts';
import { transfersErrors } from './errors/transfers.ts';
import { dispatchesErrors } from './errors/dispatches.ts';
import { shipmentsErrors } from './errors/shipments.ts';
import { qualityErrors } from './errors/quality.ts';
import { lineErrors } from './errors/line.ts';
import { candidatesErrors } from './errors/candidates.ts';
import { casesErrors } from './errors/cases.ts';
import { catalogueErrors } from './errors/catalogue.ts';
import { climateErrors } from './errors/climate.ts';
import { devicesErrors } from './errors/devices.ts';
import { attachmentsErrors } from './errors/attachments.ts';
import { digitisationErrors } from './errors/digitisation.ts';
import { exchangeErrors } from './errors/exchange.ts';
import { formsErrors } from './errors/forms.ts';
import { exportsErrors } from './errors/exports.ts';
import { hostErrors } from './errors/host.ts';
import { imagesErrors } from './errors/images.ts';
import { importsErrors } from './errors/imports.ts';
import { labelsErrors } from './errors/labels.ts';
import { officeErrors } from './errors/office.ts';
import { peopleErrors } from './errors/people.ts';
import { preservationErrors } from './errors/preservation.ts';
import { printingErrors } from './errors/printing.ts';
import { scanErrors } from './errors/scan.ts';
import { schemesErrors } from './errors/schemes.ts';
import { searchErrors } from './errors/search.ts';
import { stacksErrors } from './errors/stacks.ts';
import { stocktakingErrors } from './errors/stocktaking.ts';
import { systemErrors } from './errors/system.ts';
import { syncErrors } from './errors/sync.ts';
import { tasksErrors } from './errors/tasks.ts';

/** How much an error matters to the person who meets it. `notice`: correct the input; `warning`: something did not happen; `critical`: stop and call somebody. */
export type ErrorSeverity = 'notice' | 'warning' | 'critical';

export interface ErrorDefinition {
  readonly severity: ErrorSeverity;
}

/**
 * Every error that Muniment can answer with, by its stable code `AREA_REASON`.
 * The words stand in `i18n/<language>/errors-<area>.ts` under the same code; a test compares the sets.
 * A code is never renamed or reused: scripts and support staff rely on it.
 */
export const ERRORS = {
  ...hostErrors,
  ...peopleErrors,
  ...schemesErrors,
  ...arrangementErrors,
  ...subjectsErrors,
  ...registersErrors,
  ...dictionariesErrors,
  ...referencesErrors,
  ...catalogueErrors,
  ...casesErrors,
  ...transfersErrors,
  ...deliveriesErrors,
  ...duplicatesErrors,
  ...dispatchesErrors,
  ...shipmentsErrors,
  ...qualityErrors,
  ...lineErrors,
  ...importsErrors,
  ...exportsErrors,
  ...digitisationErrors,
  ...imagesErrors,
  ...candidatesErrors,
  ...attachmentsErrors,
  ...exchangeErrors,
  ...searchErrors,
  ...stacksErrors,
  ...stocktakingErrors,
  ...climateErrors,
  ...syncErrors,
  ...tasksErrors,
  ...devicesErrors,
  ...scanErrors,
  ...printingErrors,
  ...labelsErrors,
  ...formsErrors,
  ...preservationErrors,
  ...systemErrors,
  ...officeErrors,
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;

/** A name that people gave in both languages; whoever says the error picks. */
export interface BothNames { readonly zh: string; readonly en: string }

/** Values that fill the placeholders of an error's words; plain JSON, never secrets. */
export type ErrorData = Readonly<Record<string, string | number | boolean | null | BothNames | readonly (string | number | BothNames)[]>>;

/** The one error type that areas throw on purpose. Anything else that escapes is a fault and becomes `HOST_FAULT`. */
export class MunimentError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'MunimentError';
    this.code = code;
    this.data = data;
  }
}

/** Whether `value` is one of our codes (answers from a door are outside data until proven). */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERRORS, value);
}
