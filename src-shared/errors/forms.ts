import type { ErrorDefinition } from '../errors.ts';

/** Errors of printed forms: what is wanted on them, their templates, and setting them. */
export const formsErrors = {
  FORMS_NO_SUCH_FORM: { severity: 'notice' },
  FORMS_SUBJECT_UNSUITABLE: { severity: 'notice' },
  FORMS_NOTHING_TO_PRINT: { severity: 'notice' },
  FORMS_TOO_MANY_RECORDS: { severity: 'notice' },
  FORMS_PARAMETER_INVALID: { severity: 'notice' },
  FORMS_CHARACTERS_UNPRINTABLE: { severity: 'warning' },
  FORMS_NO_CHINESE_FONT: { severity: 'warning' },
  FORMS_TEMPLATE_BROKEN: { severity: 'warning' },
  FORMS_TOO_SLOW: { severity: 'warning' },
  FORMS_TYPESETTER_GONE: { severity: 'warning' },
  FORMS_NO_SUCH_DOCUMENT: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
