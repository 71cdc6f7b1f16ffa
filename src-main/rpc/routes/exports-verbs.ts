import { discardExport } from '#main/areas/exports/discard-export.ts';
import { readExport } from '#main/areas/exports/read-export.ts';
import { startExport } from '#main/areas/exports/start-export.ts';
import type { AreaVerbs } from '../verbs.ts';

export const exportsVerbs: AreaVerbs<'exports'> = { startExport, readExport, discardExport };
