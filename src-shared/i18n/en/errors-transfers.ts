import type { transfersErrors } from '../../errors/transfers.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const transfersErrorWords: ErrorWordsFor<typeof transfersErrors> = {
  TRANSFERS_TRANSFER_NOT_FOUND: { what: 'There is no such transfer list, or you may not see it.', kept: 'Nothing was written.', action: 'Refresh the list and choose again.' },
  TRANSFERS_CHANGED_MEANWHILE: { what: 'Somebody changed this list while you were at work.', kept: 'Their change is kept; yours was not written.', action: 'Look at what stands there now and do it again.' },
  TRANSFERS_NOT_NOW: { what: 'This cannot be done with list {{number}} now.', kept: 'Nothing was written.', action: 'Look at its state: a draft can be changed, one that was handed over can be counted, a signed one stays as it is.' },
  TRANSFERS_NO_PAPERS: { what: 'Case {{caseNumber}} has no papers that wait to be handed over.', kept: 'No list was made.', action: 'Review them first; those that are on a list stand under Transfers.' },
  TRANSFERS_EMPTY: { what: 'Transfer list {{number}} is empty.', kept: 'It was not handed over.', action: 'Add what is to be handed over first.' },
  TRANSFERS_LINE_NOT_FOUND: { what: 'The list has no such line.', kept: 'Nothing was written.', action: 'Refresh and choose again.' },
  TRANSFERS_PAPER_NOT_READY: { what: '“{{paper}}” has not been reviewed and cannot be handed over.', kept: 'Nothing was written.', action: 'Let the team review it first.' },
  TRANSFERS_PAPER_MORE_SECRET: { what: '“{{paper}}” has a higher classification than this list.', kept: 'Nothing was written.', action: 'Make a list of that classification for it.' },
  TRANSFERS_PAPER_ON_A_LIST: { what: '“{{paper}}” is on another transfer list already.', kept: 'It was not put on a second one.', action: 'Look at that list, or withdraw it first.' },
  TRANSFERS_REFUSAL_NEEDS_REASON: { what: 'To refuse “{{title}}” a reason is needed.', kept: 'No count was written.', action: 'Choose a reason.' },
  TRANSFERS_NOTHING_COUNTED: { what: '“{{title}}” was counted with no pages and cannot be accepted.', kept: 'No count was written.', action: 'Count again; refuse what did not come.' },
  TRANSFERS_NOT_COUNTED: { what: '{{lines}} lines of list {{number}} have not been counted.', kept: 'It was not signed; what was counted is kept.', action: 'Count every line, then sign.' },
  TRANSFERS_OWN_LIST: { what: 'You handed list {{number}} over yourself, so you cannot sign for it.', kept: 'It was not signed.', action: 'Somebody else has to receive it.' },
};
