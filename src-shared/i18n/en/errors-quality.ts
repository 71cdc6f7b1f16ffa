import type { qualityErrors } from '../../errors/quality.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const qualityErrorWords: ErrorWordsFor<typeof qualityErrors> = {
  QUALITY_INSPECTION_NOT_FOUND: { what: 'There is no such inspection, or you may not see it.', kept: 'Nothing was written.', action: 'Refresh and choose again.' },
  QUALITY_CHANGED_MEANWHILE: { what: 'Somebody changed this inspection while you were at work.', kept: 'Their change is kept; yours was not written.', action: 'Look at what stands there now and do it again.' },
  QUALITY_NOT_NOW: { what: 'This inspection is over, or this cannot be done with it now.', kept: 'Nothing was written.', action: 'Refresh and look at its state.' },
  QUALITY_NOT_AT_GATE: { what: 'Batch {{number}} is not at a station with quality gates.', kept: 'No inspection was begun.', action: 'Inspect it when it has come to such a station.' },
  QUALITY_GATE_NOT_FOUND: { what: 'There is no such gate.', kept: 'No inspection was begun.', action: 'Choose a gate of the line.' },
  QUALITY_GATE_NOT_NEXT: { what: 'For batch {{number}} the next gate is “{{gate}}”.', kept: 'No inspection was begun.', action: 'Pass the gates in their order.' },
  QUALITY_ALREADY_OPEN: { what: 'Batch {{number}} is being inspected already; {{who}} began.', kept: 'No second inspection was begun.', action: 'Go on with that one, or withdraw it first.' },
  QUALITY_SAME_PERSON: { what: 'You passed “{{gate}}” of batch {{number}} or worked on it; somebody else does this gate.', kept: 'Nothing was written.', action: 'Let somebody else inspect it.' },
  QUALITY_NO_PAGES: { what: 'Batch {{number}} has no images to look at.', kept: 'No inspection was begun.', action: 'Scan or attach first.' },
  QUALITY_PAGE_NOT_IN_SAMPLE: { what: 'This page is not in the sample.', kept: 'Nothing was written.', action: 'Refresh and mark again.' },
  QUALITY_DEFECT_NEEDED: { what: 'Page {{place}} of the sample is marked wrong; a defect code is needed.', kept: 'Nothing was written.', action: 'Choose at least one defect code.' },
  QUALITY_DEFECT_NOT_FOUND: { what: 'There is no defect code “{{code}}”.', kept: 'Nothing was written.', action: 'Choose from the codes of the line.' },
  QUALITY_NOT_DONE: { what: '{{pending}} pages of the sample are not marked.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Mark every page, then close it.' },
  QUALITY_BELOW_LIMIT: { what: '{{rate}} % right ({{pass}} % asked), {{link}} % of items agree with their images ({{linkPass}} % asked): it cannot be accepted.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Reject it and send it back, or correct it and draw again.' },
  QUALITY_REASON_NEEDED: { what: 'To reject, a reason is needed.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Write why, and what has to be mended.' },
  QUALITY_PAGES_CHANGED: { what: '{{count}} pages of the sample were changed since they were looked at, for instance page {{place}}.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Look at these pages again and mark them anew.' },
  QUALITY_FINDINGS_OPEN: { what: '{{count}} findings of the automatic checks are still open.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Mend them and check again, let them stand with a reason, or reject the batch.' },
  QUALITY_NOT_CHECKED: { what: 'The line asks for the automatic checks first; {{checked}} pages have been looked at.', kept: 'The inspection is not closed; what was marked is kept.', action: 'Run the automatic checks over the batch, then decide.' },
};
