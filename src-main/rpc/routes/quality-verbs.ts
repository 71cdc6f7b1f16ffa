import { checkBatch } from '#main/areas/quality/check-batch.ts';
import { closeInspection } from '#main/areas/quality/close-inspection.ts';
import { countFindings } from '#main/areas/quality/count-findings.ts';
import { getInspection } from '#main/areas/quality/get-inspection.ts';
import { getYield } from '#main/areas/quality/get-yield.ts';
import { listFindings } from '#main/areas/quality/list-findings.ts';
import { listInspections } from '#main/areas/quality/list-inspections.ts';
import { markPages } from '#main/areas/quality/mark-pages.ts';
import { openInspection } from '#main/areas/quality/open-inspection.ts';
import { previewSample } from '#main/areas/quality/preview-sample.ts';
import { readReport } from '#main/areas/quality/read-report.ts';
import { withdrawInspection } from '#main/areas/quality/withdraw-inspection.ts';
import type { AreaVerbs } from '../verbs.ts';

export const qualityVerbs: AreaVerbs<'quality'> = { previewSample, checkBatch, listFindings, countFindings, listInspections, getInspection, openInspection, markPages, closeInspection, withdrawInspection, getYield, readReport };
