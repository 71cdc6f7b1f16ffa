import type { casesErrors } from '../../errors/cases.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const casesErrorWords: ErrorWordsFor<typeof casesErrors> = {
  CASES_CASE_NOT_FOUND: { what: 'There is no such case, or you may not see it.', kept: 'Nothing was written.', action: 'Refresh the list and choose again.' },
  CASES_CHANGED_MEANWHILE: { what: 'Somebody changed this while you were at work.', kept: 'Their change is kept; yours was not written.', action: 'Look at what stands there now and do it again.' },
  CASES_PROCESS_NOT_FOUND: { what: 'There is no such process.', kept: 'Nothing was written.', action: 'Set up a process under Settings → Processes.' },
  CASES_PROCESS_RETIRED: { what: 'The process “{{name}}” is no longer used.', kept: 'Nothing was written.', action: 'Use another process, or bring this one back first.' },
  CASES_NUMBER_TAKEN: { what: 'Case {{caseNumber}} is already there.', kept: 'It was not registered twice.', action: 'Open the one that is there, or check the number.' },
  CASES_SUBJECT_NOT_FOUND: { what: 'Nobody with this number is known (customer, patient).', kept: 'This one was not written.', action: 'Register them under Subjects first, or check the number.' },
  CASES_NOT_OPEN: { what: 'Case {{caseNumber}} is not under way (done, paused or withdrawn).', kept: 'Nothing was written.', action: 'A paused case can be resumed first.' },
  CASES_NOT_PAUSED: { what: 'Case {{caseNumber}} is not paused.', kept: 'Nothing was written.', action: 'Refresh and look again.' },
  CASES_PAPERS_MISSING: { what: 'The stage “{{stage}}” still lacks: {{papers}}.', kept: 'The stage has not ended; what was added is kept.', action: 'Add them, or say why they are not needed.' },
  CASES_REASON_NEEDED: { what: 'The stage “{{stage}}” still lacks: {{papers}}.', kept: 'The stage has not ended.', action: 'Add them; if it has to end all the same, say why.' },
  CASES_STAGE_NOT_BEGUN: { what: 'The stage “{{stage}}” has not begun.', kept: 'Nothing was written.', action: 'End the stages before it first.' },
  CASES_STAGE_UNKNOWN: { what: 'The process has no such stage.', kept: 'This line was not written; the others were.', action: 'Check the name or key of the stage.' },
  CASES_ENDS_IN_FUTURE: { what: 'It is said to have ended in the future.', kept: 'This line was not written; the others were.', action: 'Check the time, and the clock of this computer.' },
  CASES_PAPER_NOT_FOUND: { what: 'There is no such paper.', kept: 'Nothing was written.', action: 'Refresh and choose again.' },
  CASES_PAPER_ALREADY_THERE: { what: '“{{paper}}” is no longer waiting to be added.', kept: 'Nothing was written.', action: 'Refresh and look again.' },
  CASES_PAPER_NOT_THERE: { what: '“{{paper}}” has not been added and cannot be sent.', kept: 'Nothing was sent.', action: 'Add it first.' },
  CASES_PAPER_NOT_SENT: { what: '“{{paper}}” is not waiting for a review.', kept: 'No opinion was written.', action: 'Refresh and look again.' },
  CASES_OWN_PAPER: { what: 'You added “{{paper}}” yourself, so you cannot review it.', kept: 'No opinion was written.', action: 'Somebody else of the team has to.' },
  CASES_REFUSAL_NEEDS_REASON: { what: 'To refuse “{{paper}}” a reason is needed.', kept: 'No opinion was written.', action: 'Choose a reason.' },
  CASES_ITEM_HAS_A_PAPER: { what: '“{{title}}” is already there as another paper.', kept: 'Nothing was written.', action: 'Choose another item, or make a new one.' },
  CASES_TOO_FEW_PAGES: { what: '“{{paper}}” needs at least {{least}} pages; there are {{pages}}.', kept: 'Nothing was written.', action: 'Complete it, or correct the count.' },
  CASES_LATE_REASON_NEEDED: { what: 'The stage has ended, so “{{paper}}” comes late.', kept: 'Nothing was written.', action: 'Say why it comes late.' },
  CASES_NOTHING_RECEIVED: { what: 'Case {{caseNumber}} has no received papers to file.', kept: 'No dossier was formed.', action: 'Hand its papers over and let the room receive them first.' },
};
