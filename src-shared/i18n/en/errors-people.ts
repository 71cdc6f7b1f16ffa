import type { peopleErrors } from '../../errors/people.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const peopleErrorWords: ErrorWordsFor<typeof peopleErrors> = {
  PEOPLE_NOT_SIGNED_IN: { what: 'Nobody is signed in.', action: 'Sign in first.' },
  PEOPLE_SESSION_LOCKED: { what: 'The screen was locked because it was left alone.', kept: 'Everything confirmed is saved.', action: 'Enter your password to go on.' },
  PEOPLE_SESSION_ENDED: { what: 'The sign-in is no longer valid.', kept: 'Everything confirmed is saved.', action: 'Sign in again.' },
  PEOPLE_NOT_ALLOWED: { what: 'Your role may not do this ({{action}}).', kept: 'Nothing changed.', action: 'If you need to, ask the administrator to change your roles.' },
  PEOPLE_SIGN_IN_REFUSED: { what: 'Name or password is wrong.', action: 'Check the input method and caps lock, then try again.' },
  PEOPLE_SIGN_IN_PAUSED: { what: 'Too many wrong passwords; this account is paused.', action: 'Try again in {{seconds}} seconds, or ask the administrator for a new password.' },
  PEOPLE_NAME_TAKEN: { what: 'The name “{{name}}” is taken.', kept: 'Nothing was written.', action: 'Choose another name.' },
  PEOPLE_NOT_FOUND: { what: 'This account was not found.', action: 'Reload the list and try again.' },
  PEOPLE_CHANGED_MEANWHILE: { what: 'Somebody changed this account just now.', kept: 'Your change was not written.', action: 'Look at the new state, then change it again.' },
  PEOPLE_ALREADY_SET_UP: { what: 'An administrator exists already; the room cannot be set up twice.', kept: 'The accounts did not change.', action: 'Sign in with an existing account.' },
  PEOPLE_LAST_ADMINISTRATOR: { what: 'This is the last working administrator and cannot be switched off or lose the role.', kept: 'The account did not change.', action: 'Name another administrator first.' },
  PEOPLE_AUDITOR_APART: { what: 'An auditor may hold no other role.', kept: 'Nothing was written.', action: 'Make a separate account for auditing.' },
};
