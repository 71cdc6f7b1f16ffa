import { addLine } from '#main/areas/registers/add-line.ts';
import { changeLine } from '#main/areas/registers/change-line.ts';
import { compareCatalogue } from '#main/areas/registers/compare-catalogue.ts';
import { fileLine } from '#main/areas/registers/file-line.ts';
import { fileMatches } from '#main/areas/registers/file-matches.ts';
import { getLine } from '#main/areas/registers/get-line.ts';
import { getYear } from '#main/areas/registers/get-year.ts';
import { listLines } from '#main/areas/registers/list-lines.ts';
import { listRegisters } from '#main/areas/registers/list-registers.ts';
import { restoreLine } from '#main/areas/registers/restore-line.ts';
import { saveRegister } from '#main/areas/registers/save-register.ts';
import { unfileLine } from '#main/areas/registers/unfile-line.ts';
import { voidLine } from '#main/areas/registers/void-line.ts';
import type { AreaVerbs } from '../verbs.ts';

export const registersVerbs: AreaVerbs<'registers'> = { listRegisters, saveRegister, listLines, getLine, getYear, addLine, changeLine, voidLine, restoreLine, fileLine, unfileLine, compareCatalogue, fileMatches };
