import type { duplicatesErrors } from '../../errors/duplicates.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const duplicatesErrorWords: ErrorWordsFor<typeof duplicatesErrors> = {
  DUPLICATES_PAIR_DECIDED: { what: 'Somebody has decided this pair, or one of the two is gone.', kept: 'That decision stands.', action: 'Refresh to see it.' },
  DUPLICATES_RULE_CHANGED: { what: 'Somebody else changed the rule while you worked.', kept: 'Their change is kept, yours was not written.', action: 'Look at what stands there now and change it again.' },
};
