import { addPiece } from '#main/areas/imports/add-piece.ts';
import { beginUpload } from '#main/areas/imports/begin-upload.ts';
import { deleteProfile } from '#main/areas/imports/delete-profile.ts';
import { discardImport } from '#main/areas/imports/discard-import.ts';
import { getImport } from '#main/areas/imports/get-import.ts';
import { listImports } from '#main/areas/imports/list-imports.ts';
import { listProfiles } from '#main/areas/imports/list-profiles.ts';
import { previewImport } from '#main/areas/imports/preview-import.ts';
import { previewRollback } from '#main/areas/imports/preview-rollback.ts';
import { readAnnex } from '#main/areas/imports/read-annex.ts';
import { readErrorFile } from '#main/areas/imports/read-error-file.ts';
import { saveProfile } from '#main/areas/imports/save-profile.ts';
import { startCheck } from '#main/areas/imports/start-check.ts';
import { startImport } from '#main/areas/imports/start-import.ts';
import { startRollback } from '#main/areas/imports/start-rollback.ts';
import { takeFile } from '#main/areas/imports/take-file.ts';
import type { AreaVerbs } from '../verbs.ts';

export const importsVerbs: AreaVerbs<'imports'> = {
  beginUpload, addPiece, takeFile, previewImport, startCheck, startImport, getImport, listImports, discardImport, readErrorFile, readAnnex, previewRollback, startRollback, listProfiles, saveProfile, deleteProfile,
};
