import type { imagesErrors } from '../../errors/images.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const imagesErrorWords: ErrorWordsFor<typeof imagesErrors> = {
  IMAGES_NOTHING_CHOSEN: { what: 'No pages were chosen, or no step.', kept: 'No page was changed.', action: 'Choose pages and at least one step.' },
  IMAGES_WORK_NOT_FOUND: { what: 'There is no such image work.', kept: 'No page was changed.', action: 'Refresh and try again.' },
  IMAGES_WORK_STATE: { what: 'This cannot be done with this image work now ({{state}}).', kept: 'The pages stay as they are.', action: 'Wait for the running job to end, or refresh.' },
  IMAGES_ABOVE_CLEARANCE: { what: 'Some pages of this work are above your clearance.', kept: 'Nothing was undone.', action: 'Ask somebody with a sufficient clearance to undo it.' },
  IMAGES_VERSION_NOT_FOUND: { what: 'The page has no such version.', kept: 'The page stays as it is.', action: 'Refresh the list of versions.' },
  IMAGES_NO_SUCH_PART: { what: 'With these settings the page is not split in two.', kept: 'No page was changed.', action: 'Look at the first part in the preview.' },
  IMAGES_TOO_MANY_STEPS: { what: 'Too much was done to this page already (at most {{limit}} steps).', kept: 'The page stays as it is.', action: 'Go back to an earlier version and do what is needed in one go.' },
  IMAGES_PICTURE_UNUSABLE: { what: 'The image of this page cannot be worked on.', kept: 'The original and the page stay as they are; the other pages go on.', action: 'Open the page and look; scan it again if need be.' },
  IMAGES_ORIGINAL_MISSING: { what: 'The original image of this page is not on the disk.', kept: 'The other pages go on.', action: 'Verify the whole room now and restore the original from a backup.' },
  IMAGES_STITCH_ORIGINALS_ONLY: { what: 'Only two untouched originals of one item can be stitched.', kept: 'Both pages stay as they are.', action: 'Go back to both originals, stitch them, then straighten and trim.' },
  IMAGES_DO_NOT_FIT: { what: 'No place was found where the two pages overlap.', kept: 'Both pages stay as they are.', action: 'Make sure that both are neighbouring parts of one sheet and lie the same way; scan again with more than a third of overlap if need be.' },
  IMAGES_OVERLAP_TOO_SMALL: { what: 'The two pages overlap by {{overlapPct}} % only; {{leastPct}} % are needed.', kept: 'Both pages stay as they are.', action: 'Scan again so that neighbours overlap by more than a third.' },
  IMAGES_FINDING_NOT_FOUND: { what: 'This finding is no longer there: the images were checked again, or the page was deleted.', kept: 'Nothing was changed.', action: 'Refresh the findings and choose again.' },
};
