import type { attachmentsErrors } from '../../errors/attachments.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const attachmentsErrorWords: ErrorWordsFor<typeof attachmentsErrors> = {
  ATTACHMENTS_NOT_FOUND: { what: 'There is no such batch of images.', kept: 'Nothing was written.', action: 'Refresh the list of batches.' },
  ATTACHMENTS_STATE: { what: 'This cannot be done with the batch now ({{state}}).', kept: 'The batch stays as it is.', action: 'Wait for the running job, or refresh the list of batches.' },
  ATTACHMENTS_DISAGREE: { what: 'Catalogue and images do not agree: {{itemsAgreed}} of {{items}} items, {{filesAgreed}} of {{files}} files.', kept: 'No image was attached.', action: 'Mend what the report names and check again, or choose to attach only what agrees.' },
  ATTACHMENTS_NOTHING_READY: { what: 'There is no image to attach.', kept: 'Nothing was written.', action: 'Look at the report: files are named by the archival code, or by the code and the number of the page.' },
  ATTACHMENTS_PAGES_IN_USE: { what: '{{count}} pages of this batch have been changed since: {{names}}.', kept: 'Nothing was taken back.', action: 'Undo those changes first, or choose to keep these pages and take back the rest.' },
  ATTACHMENTS_ABOVE_CLEARANCE: { what: 'This batch has images of items above your clearance.', kept: 'Nothing was taken back.', action: 'Let somebody with that clearance take it back.' },
  ATTACHMENTS_FILE_DIFFERS: { what: 'The file {{fileName}} has changed since the check.', kept: 'This file was not attached; the others are not affected.', action: 'Check the folder again, then attach.' },
  ATTACHMENTS_ITEM_CHANGED: { what: 'The item has changed since the check: it has pages, was deleted, or may not be seen.', kept: 'The item stays as it is; the others are not affected.', action: 'Check the folder again, then attach.' },
};
