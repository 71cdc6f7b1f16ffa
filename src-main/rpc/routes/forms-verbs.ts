import { drawDocument } from '#main/areas/forms/draw-document.ts';
import { getDocument } from '#main/areas/forms/get-document.ts';
import { listForms } from '#main/areas/forms/list-forms.ts';
import { previewForm } from '#main/areas/forms/preview-form.ts';
import { printForm } from '#main/areas/forms/print-form.ts';
import type { AreaVerbs } from '../verbs.ts';

export const formsVerbs: AreaVerbs<'forms'> = { listForms, previewForm, printForm, drawDocument, getDocument };
