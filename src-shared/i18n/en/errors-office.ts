import type { officeErrors } from '../../errors/office.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const officeErrorWords: ErrorWordsFor<typeof officeErrors> = {
  OFFICE_FOLDER_IN_USE: { what: 'Another head office (process {{pid}}) works in the folder {{folder}}.', kept: 'Nothing changed.', action: 'Use the one that is running, or end it first. Two servers on one database are possible with DATABASE_URL.' },
  OFFICE_FOLDER_UNUSABLE: { what: 'The folder {{folder}} cannot be used ({{detail}}).', kept: 'The data did not change.', action: 'Check its permissions, the free space and the disk, then start again.' },
  OFFICE_FOLDER_CLOSED: { what: 'The database runs under the account {{account}}, which may not enter {{folder}}.', kept: 'The data did not change.', action: 'Choose a folder that it can reach, such as one below /srv (--data), or start head office as an ordinary user.' },
  OFFICE_ACCOUNT_MISSING: { what: 'A database may not run as root, and the account {{account}} could not be made ({{detail}}).', kept: 'Nothing changed.', action: 'Make the account by hand (useradd --system {{account}}), or start head office as an ordinary user.' },
  OFFICE_DATABASE_NOT_HERE: { what: 'The embedded database is not there for this system ({{system}}).', kept: 'Nothing changed.', action: 'Install with npm ci, or give the address of a PostgreSQL in DATABASE_URL.' },
  OFFICE_DATABASE_NOT_MADE: { what: 'The database could not be made: {{detail}}.', kept: 'Nothing half-made is left; the next start begins anew.', action: 'Check the free space and the permissions of the data folder, then start again.' },
  OFFICE_DATABASE_NOT_STARTED: { what: 'The database does not start: {{detail}}.', kept: 'Its files were not touched.', action: 'See the log {{log}}; if it names damage, restore the latest backup.' },
  OFFICE_DATABASE_OTHER_VERSION: { what: 'The data were written by PostgreSQL {{found}}; this program brings {{supported}}.', kept: 'The data did not change.', action: 'Start the version of Muniment that wrote them, make a backup, and restore it into this one.' },
  OFFICE_DATABASE_UNREACHABLE: { what: 'The database at {{address}} cannot be reached: {{detail}}.', kept: 'Nothing changed.', action: 'Check DATABASE_URL, the network, and that the database is running.' },
  OFFICE_DATABASE_GONE: { what: 'The connection to the database broke.', kept: 'What was confirmed is kept. Whether this request was carried out is not known.', action: 'Send it again in a few seconds; what carries its own number is never entered twice.' },
  OFFICE_DATABASE_BUSY: { what: 'Too many wanted to change the same thing at once.', kept: 'This request changed nothing.', action: 'Send it again in a few seconds.' },
  OFFICE_SCHEMA_NEWER: { what: 'The database was brought to version {{found}} by a newer Muniment ({{needs}}); this program knows up to {{supported}}.', kept: 'The data did not change.', action: 'Install version {{needs}} or newer.' },
  OFFICE_SCHEMA_DIFFERS: { what: 'The database was made by another build: step {{name}} is not the same as here.', kept: 'The data did not change.', action: 'Start the program that made it, or ask support.' },
  OFFICE_SCHEMA_FAILED: { what: 'Upgrading the database failed at {{name}}: {{detail}}.', kept: 'The database is as it was before this step.', action: 'Ask support, and name the step.' },
  OFFICE_UNKNOWN_ADDRESS: { what: 'Head office knows no {{method}} {{path}}.', action: 'Check the address; the two sides may be of different versions.' },
  OFFICE_NOT_JSON: { what: 'What was sent is not valid JSON.', kept: 'Nothing was written.', action: 'Send application/json.' },
  OFFICE_BODY_TOO_LARGE: { what: 'What was sent is larger than the {{limit}} bytes that this address takes.', kept: 'Nothing was written.', action: 'Send it in smaller parts.' },
  OFFICE_PASSWORD_ONE_TIME: { what: 'This password was made to sign in once.', kept: 'Nothing changed.', action: 'Choose a password of your own first.' },
};
