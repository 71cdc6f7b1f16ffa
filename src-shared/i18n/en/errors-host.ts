import type { hostErrors } from '../../errors/host.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const hostErrorWords: ErrorWordsFor<typeof hostErrors> = {
  HOST_GONE: { what: 'The connection to the core was lost.', kept: 'Everything confirmed on the screen is saved.', action: 'Reconnecting by itself; repeat what was not confirmed once it is back.' },
  HOST_FAULT: { what: 'Something unexpected went wrong inside the program.', kept: 'This action wrote nothing; earlier data is intact.', action: 'Try again; if it returns, give support the number {{incident}}.' },
  HOST_UNKNOWN_CALL: { what: 'The screen asked for something that does not exist ({{call}}).', action: 'Reload the page; screen and core may be of different versions.' },
  HOST_INVALID_INPUT: { what: 'What was sent does not fit: {{issues}}.', kept: 'Nothing was written.', action: 'Correct it as shown and send it again.' },
  HOST_INVALID_OUTPUT: { what: 'The core gave an answer that breaks the agreement ({{call}}).', kept: 'The data did not change.', action: 'Please tell support.' },
  HOST_PORT_TAKEN: { what: 'Port {{port}} is in use by another program.', action: 'Choose another port (--port) or close that program first.' },
  HOST_TOKEN_REFUSED: { what: 'The launch token is missing or wrong.', action: 'Open the full address that was printed at the start.' },
  HOST_ORIGIN_REFUSED: { what: 'The request came from another site and was refused.', action: 'Open Muniment only from the address printed on this machine.' },
  HOST_NAME_REFUSED: { what: 'The requested host name is not this machine; refused.', action: 'Open it by its 127.0.0.1 address.' },
  HOST_RATE_LIMITED: { what: 'Too many requests in a short time.', action: 'Wait a few seconds and try again.' },
  DATA_FOLDER_IN_USE: { what: 'The data folder {{folder}} is in use by another Muniment (process {{pid}}).', kept: 'The data did not change.', action: 'Go to the open window, or close it and start again.' },
  DATA_FOLDER_READ_ONLY: { what: 'The data folder {{folder}} cannot be written.', kept: 'The data did not change.', action: 'Check the folder’s permissions or write protection, then start again.' },
  DATA_FOLDER_NOT_EMPTY: { what: 'The folder {{folder}} already holds an archive room.', kept: 'What is there did not change.', action: 'Choose an empty folder, or open this one.' },
  DATA_FOLDER_EMPTY: { what: 'The folder {{folder}} holds no archive room.', action: 'Check the path, or make a room with init first.' },
  DATA_FROM_NEWER_VERSION: { what: 'This data was written by a newer Muniment (data version {{found}}; this program knows up to {{supported}}).', kept: 'The data did not change.', action: 'Install version {{needs}} or newer to open it.' },
  DATA_DAMAGED: { what: 'The database check found damage: {{detail}}.', kept: 'Nothing was written.', action: 'Open it in repair mode (read-only) to look, and restore the latest backup.' },
  DATA_MIGRATION_FAILED: { what: 'Upgrading the database failed at step {{step}}: {{detail}}.', kept: 'The database is as it was; a backup is at {{backup}}.', action: 'Keep the backup and contact support.' },
  DATA_SQLITE_TOO_OLD: { what: 'The database engine SQLite {{found}} is too old and has a fault that loses data.', kept: 'The database was not opened.', action: 'Reinstall Muniment (SQLite {{needs}} or newer is needed).' },
  DATA_DISK_FULL: { what: 'The disk is full; this was not saved.', kept: 'Everything confirmed before is there.', action: 'Free some space and try again.' },
  DATA_IO_FAILED: { what: 'Reading or writing the disk failed ({{detail}}); this was not saved.', kept: 'Everything confirmed before is there.', action: 'Check the disk and its cable, then restart Muniment.' },
  DATA_REPAIR_MODE: { what: 'Muniment is open in repair mode: you can look, not change.', kept: 'The data did not change.', action: 'Finish the restore and start normally before changing anything.' },
  CLI_FILE_UNREADABLE: { what: 'The file {{file}} cannot be read ({{detail}}).', kept: 'Nothing of it was taken.', action: 'Check the path and the permissions.' },
  CLI_FILE_UNWRITABLE: { what: 'The file “{{file}}” cannot be written ({{detail}}).', kept: 'Nothing in the room was changed.', action: 'Check the path, the permissions and the free space, and try again.' },
  CLI_USAGE: { what: 'The command is not used right: {{detail}}.', action: 'See muniment help.' },
};
