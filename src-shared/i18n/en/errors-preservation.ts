import type { preservationErrors } from '../../errors/preservation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const preservationErrorWords: ErrorWordsFor<typeof preservationErrors> = {
  PRESERVATION_BACKUP_FOLDER_UNUSABLE: { what: 'The backup folder {{folder}} cannot be written.', kept: 'The records did not change; earlier backups are there.', action: 'Check that the disk is plugged in and not write-protected, or choose another folder.' },
  PRESERVATION_BACKUP_DAMAGED: { what: 'The backup is damaged: {{detail}}.', kept: 'The current data did not change.', action: 'Use another backup and check this disk.' },
  PRESERVATION_BACKUP_FAILED: { what: 'The backup was not completed: {{detail}}.', kept: 'The records did not change; earlier backups are there.', action: 'Check space and disk, then try again.' },
  PRESERVATION_NOT_A_BACKUP: { what: '{{folder}} is not a complete backup.', kept: 'Nothing changed.', action: 'Choose a folder whose name begins with backup- and that holds backup.json.' },
};
