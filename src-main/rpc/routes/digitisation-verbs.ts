import { addPage } from '#main/areas/digitisation/add-page.ts';
import { correctPageText } from '#main/areas/digitisation/correct-page-text.ts';
import { deletePage } from '#main/areas/digitisation/delete-page.ts';
import { filePages } from '#main/areas/digitisation/file-pages.ts';
import { getPageImage } from '#main/areas/digitisation/get-page-image.ts';
import { getPageText } from '#main/areas/digitisation/get-page-text.ts';
import { listInbox } from '#main/areas/digitisation/list-inbox.ts';
import { listPages } from '#main/areas/digitisation/list-pages.ts';
import { readPages } from '#main/areas/digitisation/read-pages.ts';
import { reorderPages } from '#main/areas/digitisation/reorder-pages.ts';
import { replacePage } from '#main/areas/digitisation/replace-page.ts';
import { restorePage } from '#main/areas/digitisation/restore-page.ts';
import { rotatePage } from '#main/areas/digitisation/rotate-page.ts';

export const digitisationVerbs = {
  addPage, listPages, listInbox, filePages, getPageImage, reorderPages, rotatePage, replacePage, deletePage, restorePage, readPages, getPageText, correctPageText,
};
