import { addPage } from '#main/areas/digitisation/add-page.ts';
import { getPageImage } from '#main/areas/digitisation/get-page-image.ts';
import { listInbox } from '#main/areas/digitisation/list-inbox.ts';
import { listPages } from '#main/areas/digitisation/list-pages.ts';

export const digitisationVerbs = {
  addPage, listPages, listInbox, getPageImage,
};
