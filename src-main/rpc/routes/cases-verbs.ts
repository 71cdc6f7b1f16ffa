import { addPaper } from '#main/areas/cases/add-paper.ts';
import { completeStage } from '#main/areas/cases/complete-stage.ts';
import { excusePaper } from '#main/areas/cases/excuse-paper.ts';
import { formDossier } from '#main/areas/cases/form-dossier.ts';
import { getCase } from '#main/areas/cases/get-case.ts';
import { importStages } from '#main/areas/cases/import-stages.ts';
import { listCases } from '#main/areas/cases/list-cases.ts';
import { openCase } from '#main/areas/cases/open-case.ts';
import { listProcessPresets } from '#main/areas/cases/list-process-presets.ts';
import { listProcessVersions } from '#main/areas/cases/list-process-versions.ts';
import { listProcesses } from '#main/areas/cases/list-processes.ts';
import { pauseCase } from '#main/areas/cases/pause-case.ts';
import { resumeCase } from '#main/areas/cases/resume-case.ts';
import { reviewPapers } from '#main/areas/cases/review-papers.ts';
import { saveProcess } from '#main/areas/cases/save-process.ts';
import { withdrawCase } from '#main/areas/cases/withdraw-case.ts';
import { sendPapers } from '#main/areas/cases/send-papers.ts';
import type { AreaVerbs } from '../verbs.ts';

export const casesVerbs: AreaVerbs<'cases'> = {
  listProcessPresets, listProcesses, listProcessVersions, saveProcess, listCases, getCase, openCase, completeStage, pauseCase, resumeCase, withdrawCase, addPaper, excusePaper, sendPapers, reviewPapers, formDossier, importStages,
};
