import type { ErrorDefinition } from '../errors.ts';

/** Errors of archival exchange files: EAD, AtoM CSV, XML of other systems. */
export const exchangeErrors = {
  EXCHANGE_XML_MALFORMED: { severity: 'notice' },
  EXCHANGE_XML_CHARACTER: { severity: 'notice' },
  EXCHANGE_XML_ENTITY: { severity: 'notice' },
  EXCHANGE_XML_DOCTYPE: { severity: 'notice' },
  EXCHANGE_XML_ENCODING: { severity: 'notice' },
  EXCHANGE_XML_TOO_DEEP: { severity: 'notice' },
  EXCHANGE_XML_TOO_LARGE: { severity: 'notice' },
  EXCHANGE_FORMAT_UNKNOWN: { severity: 'notice' },
  EXCHANGE_EAD_WITHOUT_DESCRIPTION: { severity: 'notice' },
  EXCHANGE_ID_REPEATED: { severity: 'notice' },
  EXCHANGE_PARENT_MISSING: { severity: 'notice' },
  EXCHANGE_PARENT_CYCLE: { severity: 'notice' },
  EXCHANGE_COLUMN_MISSING: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
