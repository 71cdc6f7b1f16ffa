import type { referencesErrors } from '../../errors/references.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const referencesErrorWords: ErrorWordsFor<typeof referencesErrors> = {
  REFERENCES_RECORD_NOT_FOUND: { what: 'No record is called “{{code}}”.', kept: 'No reference was made.', action: 'Check the archival code; look for the record on the Find screen if you do not know it.' },
  REFERENCES_CODE_AMBIGUOUS: { what: '“{{code}}” is the number of several records.', kept: 'No reference was made.', action: 'Use the present archival code of the record that you mean.' },
  REFERENCES_TO_ITSELF: { what: 'A record cannot refer to itself.', kept: 'No reference was made.', action: 'Enter the archival code of the other record.' },
};
