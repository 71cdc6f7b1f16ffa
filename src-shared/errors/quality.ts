import type { ErrorDefinition } from '../errors.ts';

export const qualityErrors = {
  QUALITY_INSPECTION_NOT_FOUND: { severity: 'notice' },
  QUALITY_CHANGED_MEANWHILE: { severity: 'notice' },
  QUALITY_NOT_NOW: { severity: 'notice' },
  QUALITY_NOT_AT_GATE: { severity: 'notice' },
  QUALITY_GATE_NOT_FOUND: { severity: 'notice' },
  QUALITY_GATE_NOT_NEXT: { severity: 'notice' },
  QUALITY_ALREADY_OPEN: { severity: 'notice' },
  QUALITY_SAME_PERSON: { severity: 'notice' },
  QUALITY_NO_PAGES: { severity: 'notice' },
  QUALITY_PAGE_NOT_IN_SAMPLE: { severity: 'notice' },
  QUALITY_DEFECT_NEEDED: { severity: 'notice' },
  QUALITY_DEFECT_NOT_FOUND: { severity: 'notice' },
  QUALITY_NOT_DONE: { severity: 'notice' },
  QUALITY_BELOW_LIMIT: { severity: 'notice' },
  QUALITY_REASON_NEEDED: { severity: 'notice' },
  QUALITY_PAGES_CHANGED: { severity: 'notice' },
  QUALITY_FINDINGS_OPEN: { severity: 'notice' },
  QUALITY_NOT_CHECKED: { severity: 'notice' },
} as const satisfies Record<string, ErrorDefinition>;
