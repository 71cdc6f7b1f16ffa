import type { syncErrors } from '../../errors/sync.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const syncErrorWords: ErrorWordsFor<typeof syncErrors> = {
  SYNC_SEGMENT_MALFORMED: { what: 'What came from the other side cannot be read (line {{line}}).', kept: 'Nothing of it was taken; what is here is as it was.', action: 'Send it again, or make the package again. If it happens again, the two sides have different versions: say so to whoever looks after Muniment.' },
  SYNC_SEGMENT_TOO_LARGE: { what: 'What came from the other side is larger than {{limit}} characters.', kept: 'Nothing of it was read.', action: 'Muniment does not write such pieces. Check where it comes from.' },
  SYNC_SEGMENT_BROKEN: { what: 'What came from the other side was changed on the way: line {{line}} does not follow the one before.', kept: 'Nothing of it was taken; what is here is as it was.', action: 'Send it again, or make the package again. If that does not help, somebody has changed it: keep it and call whoever answers for security.' },
  SYNC_SIGNATURE_WRONG: { what: 'The signature is not that of “{{author}}”.', kept: 'Nothing of it was taken; what is here is as it was.', action: 'Check which workstation or office it comes from. Keep it and call whoever answers for security.' },
  SYNC_OP_TWICE: { what: 'The same entry of the log came at two places.', kept: 'Both are kept, the first counts.', action: 'Look at the entry and correct the record if the second was meant.' },
  SYNC_OP_NOT_YOURS: { what: 'The room wrote an entry that only head office may write.', kept: 'The entry is kept in the log and not carried out.', action: 'Ask head office to decide it.' },
  SYNC_REQUEST_DECIDED: { what: 'The request was decided before, by {{by}}.', kept: 'The first decision stands.', action: 'Open the request to see it.' },
};
