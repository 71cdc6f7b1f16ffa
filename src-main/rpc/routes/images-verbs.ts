import { checkPages } from '#main/areas/images/check-pages.ts';
import { countFindings } from '#main/areas/images/count-findings.ts';
import { drawPreview } from '#main/areas/images/draw-preview.ts';
import { getVersionImage } from '#main/areas/images/get-version-image.ts';
import { getWork } from '#main/areas/images/get-work.ts';
import { listFindings } from '#main/areas/images/list-findings.ts';
import { listVersions } from '#main/areas/images/list-versions.ts';
import { listWorks } from '#main/areas/images/list-works.ts';
import { previewStitch } from '#main/areas/images/preview-stitch.ts';
import { previewWork } from '#main/areas/images/preview-work.ts';
import { reopenFindings } from '#main/areas/images/reopen-findings.ts';
import { restoreVersion } from '#main/areas/images/restore-version.ts';
import { resumeWork } from '#main/areas/images/resume-work.ts';
import { startWork } from '#main/areas/images/start-work.ts';
import { stitchPages } from '#main/areas/images/stitch-pages.ts';
import { undoWork } from '#main/areas/images/undo-work.ts';
import { waiveFindings } from '#main/areas/images/waive-findings.ts';
import type { AreaVerbs } from '../verbs.ts';

export const imagesVerbs: AreaVerbs<'images'> = {
  previewWork, drawPreview, startWork, getWork, listWorks, resumeWork, undoWork, previewStitch, stitchPages, listVersions, getVersionImage, restoreVersion, checkPages, listFindings, countFindings, waiveFindings, reopenFindings,
};
