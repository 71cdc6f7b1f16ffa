import type { ErrorDefinition } from '../errors.ts';

/** Errors of pages, files, folders and reading. */
export const digitisationErrors = {
  DIGITISATION_ITEM_NOT_FOUND: { severity: 'notice' },
  DIGITISATION_PAGE_NOT_FOUND: { severity: 'notice' },
  DIGITISATION_CHANGED_MEANWHILE: { severity: 'notice' },
  DIGITISATION_ORDER_INCOMPLETE: { severity: 'notice' },
  DIGITISATION_FILE_EMPTY: { severity: 'notice' },
  DIGITISATION_FILE_TOO_BIG: { severity: 'notice' },
  DIGITISATION_FILE_GONE: { severity: 'warning' },
  DIGITISATION_FILE_CHANGING: { severity: 'warning' },
  DIGITISATION_FILE_UNREADABLE: { severity: 'warning' },
  DIGITISATION_UNSUPPORTED_TYPE: { severity: 'notice' },
  DIGITISATION_MANY_PAGES: { severity: 'notice' },
  DIGITISATION_TOO_MANY_PAGES: { severity: 'notice' },
  DIGITISATION_IMAGE_TOO_LARGE: { severity: 'notice' },
  DIGITISATION_IMAGE_DAMAGED: { severity: 'warning' },
  DIGITISATION_PART_OUTSIDE: { severity: 'notice' },
  DIGITISATION_PDF_ENCRYPTED: { severity: 'notice' },
  DIGITISATION_PDF_DAMAGED: { severity: 'warning' },
  DIGITISATION_PDF_TOO_DEMANDING: { severity: 'warning' },
  DIGITISATION_PDF_FONT_MISSING: { severity: 'warning' },
  DIGITISATION_FOLDER_MISSING: { severity: 'notice' },
  DIGITISATION_FOLDER_EMPTY: { severity: 'notice' },
  DIGITISATION_FOLDER_OF_ROOM: { severity: 'notice' },
  DIGITISATION_READING_FAILED: { severity: 'warning' },
  DIGITISATION_READING_UNAVAILABLE: { severity: 'warning' },
} as const satisfies Record<string, ErrorDefinition>;
