import { declassifyItems } from '#main/areas/declassification/declassify-items.ts';
import { listDue } from '#main/areas/declassification/list-due.ts';
import { previewDeclassify } from '#main/areas/declassification/preview-declassify.ts';
import { takeBack } from '#main/areas/declassification/take-back.ts';
import type { AreaVerbs } from '../verbs.ts';

export const declassificationVerbs: AreaVerbs<'declassification'> = { listDue, previewDeclassify, declassifyItems, takeBack };
