import type { labelsErrors } from '../../errors/labels.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const labelsErrorWords: ErrorWordsFor<typeof labelsErrors> = {
  LABELS_NO_SUCH_PRINTER: { what: 'There is no label printer {{deviceId}}.', kept: 'Nothing was printed.', action: 'Check Devices in the settings, or print on A4 paper.' },
  LABELS_NOTHING_TO_PRINT: { what: 'There is no label to print.', action: 'Choose boxes, items, shelves or people first.' },
  LABELS_JOB_NOT_FOUND: { what: 'This print was not found.', kept: 'Nothing was printed.', action: 'Choose again and print.' },
  LABELS_PERSON_NOT_FOUND: { what: 'This person was not found.', kept: 'Nothing was printed.', action: 'Reload the list of people and choose again.' },
};
