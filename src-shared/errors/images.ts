import type { ErrorDefinition } from '../errors.ts';

/** Errors of image work, versions and automatic checks. */
export const imagesErrors = {
  IMAGES_NOTHING_CHOSEN: { severity: 'notice' },
  IMAGES_WORK_NOT_FOUND: { severity: 'notice' },
  IMAGES_WORK_STATE: { severity: 'notice' },
  IMAGES_ABOVE_CLEARANCE: { severity: 'notice' },
  IMAGES_VERSION_NOT_FOUND: { severity: 'notice' },
  IMAGES_NO_SUCH_PART: { severity: 'notice' },
  IMAGES_TOO_MANY_STEPS: { severity: 'notice' },
  IMAGES_PICTURE_UNUSABLE: { severity: 'warning' },
  IMAGES_ORIGINAL_MISSING: { severity: 'critical' },
  IMAGES_STITCH_ORIGINALS_ONLY: { severity: 'notice' },
  IMAGES_DO_NOT_FIT: { severity: 'notice' },
  IMAGES_OVERLAP_TOO_SMALL: { severity: 'notice' },
  IMAGES_FINDING_NOT_FOUND: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
