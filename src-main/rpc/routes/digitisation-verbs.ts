import { cancelScan } from '#main/areas/digitisation/cancel-scan.ts';
import { listScanBatches } from '#main/areas/digitisation/list-scan-batches.ts';
import { previewScan } from '#main/areas/digitisation/preview-scan.ts';
import { listScanners } from '#main/areas/digitisation/list-scanners.ts';
import { resumeScan } from '#main/areas/digitisation/resume-scan.ts';
import { startPdf } from '#main/areas/digitisation/start-pdf.ts';
import { startScan } from '#main/areas/digitisation/start-scan.ts';
import { addParts } from '#main/areas/digitisation/add-parts.ts';
import { addPage } from '#main/areas/digitisation/add-page.ts';
import { correctPageText } from '#main/areas/digitisation/correct-page-text.ts';
import { cropPage } from '#main/areas/digitisation/crop-page.ts';
import { deletePage } from '#main/areas/digitisation/delete-page.ts';
import { fileScanPart } from '#main/areas/digitisation/file-scan-part.ts';
import { filePages } from '#main/areas/digitisation/file-pages.ts';
import { getPageImage } from '#main/areas/digitisation/get-page-image.ts';
import { getPageText } from '#main/areas/digitisation/get-page-text.ts';
import { importFile } from '#main/areas/digitisation/import-file.ts';
import { listInbox } from '#main/areas/digitisation/list-inbox.ts';
import { listPages } from '#main/areas/digitisation/list-pages.ts';
import { listWatchedFolders } from '#main/areas/digitisation/list-watched-folders.ts';
import { getReadingState } from '#main/areas/digitisation/get-reading-state.ts';
import { pauseReading } from '#main/areas/digitisation/pause-reading.ts';
import { resumeReading } from '#main/areas/digitisation/resume-reading.ts';
import { readPages } from '#main/areas/digitisation/read-pages.ts';
import { removeWatchedFolder } from '#main/areas/digitisation/remove-watched-folder.ts';
import { reorderPages } from '#main/areas/digitisation/reorder-pages.ts';
import { replacePage } from '#main/areas/digitisation/replace-page.ts';
import { restorePage } from '#main/areas/digitisation/restore-page.ts';
import { rotatePage } from '#main/areas/digitisation/rotate-page.ts';
import { saveWatchedFolder } from '#main/areas/digitisation/save-watched-folder.ts';
import { startFolderImport } from '#main/areas/digitisation/start-folder-import.ts';
import type { AreaVerbs } from '../verbs.ts';

export const digitisationVerbs: AreaVerbs<'digitisation'> = {
  addPage, addParts, cropPage, importFile, startFolderImport, listPages, listInbox, filePages, getPageImage, reorderPages, rotatePage,
  replacePage, deletePage, restorePage, readPages, startPdf, getReadingState, pauseReading, resumeReading, getPageText, correctPageText, listWatchedFolders, saveWatchedFolder, removeWatchedFolder,
  listScanners, previewScan, startScan, resumeScan, cancelScan, listScanBatches, fileScanPart,
};
