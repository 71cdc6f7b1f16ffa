import type { dispatchesErrors } from '../../errors/dispatches.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const dispatchesErrorWords: ErrorWordsFor<typeof dispatchesErrors> = {
  DISPATCHES_DISPATCH_NOT_FOUND: { what: 'There is no such dispatch, or you may not see it.', kept: 'Nothing was written.', action: 'Reload the list and choose again.' },
  DISPATCHES_CHANGED_MEANWHILE: { what: 'Somebody changed this dispatch while you were at it.', kept: 'Their change is saved; yours is not.', action: 'Look at it as it is now, then do it again.' },
  DISPATCHES_NOT_NOW: { what: 'This cannot be done with dispatch {{number}} now.', kept: 'Nothing was written.', action: 'Reload and look at its state: asked for it can be changed, issued it is signed for and its receipts come back, closed it stays as it is.' },
  DISPATCHES_RECIPIENT_NOT_FOUND: { what: 'The dispatch has no such recipient.', kept: 'Nothing was written.', action: 'Reload and choose again.' },
  DISPATCHES_RECIPIENT_NOT_NOW: { what: 'This cannot be written down for “{{name}}” now.', kept: 'None of those chosen was changed.', action: 'First the signature, then the receipt; what is written down already needs no second time.' },
  DISPATCHES_DAY_WRONG: { what: 'The day {{day}} is not between the issue and today.', kept: 'Nothing was written.', action: 'Check the day of the signature or receipt.' },
  DISPATCHES_ITEM_MORE_SECRET: { what: '“{{title}}” is classified higher than this dispatch.', kept: 'Nothing was written.', action: 'Classify the dispatch higher, or make another.' },
};
