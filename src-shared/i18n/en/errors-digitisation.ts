import type { digitisationErrors } from '../../errors/digitisation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const digitisationErrorWords: ErrorWordsFor<typeof digitisationErrors> = {
  DIGITISATION_ITEM_NOT_FOUND: { what: 'The item to which the page shall belong was not found.', kept: 'Nothing was written.', action: 'Reload the catalogue and choose the item again.' },
  DIGITISATION_PAGE_NOT_FOUND: { what: 'This page was not found.', action: 'Reload the list of pages and try again.' },
  DIGITISATION_CHANGED_MEANWHILE: { what: 'Somebody changed this page just now.', kept: 'Your change was not written.', action: 'Look at the new state, then change it again.' },
  DIGITISATION_ORDER_INCOMPLETE: { what: 'The new order does not name every page of the item exactly once.', kept: 'The order did not change.', action: 'Pages were added or removed meanwhile: reload and order them again.' },
  DIGITISATION_FILE_EMPTY: { what: 'The file “{{fileName}}” is empty (0 bytes).', kept: 'Pages stored before it stay.', action: 'Scan or copy it again.' },
  DIGITISATION_FILE_TOO_BIG: { what: 'The file “{{fileName}}” has {{megabytes}} MB; more than {{limit}} MB is not taken in one file.', kept: 'Pages stored before it stay.', action: 'Split it into smaller files.' },
  DIGITISATION_FILE_GONE: { what: 'The file “{{fileName}}” disappeared before it could be read.', kept: 'Pages stored before it stay.', action: 'Put it back and start the import again; nothing is stored twice.' },
  DIGITISATION_FILE_CHANGING: { what: 'The file “{{fileName}}” keeps changing while it is read.', kept: 'Pages stored before it stay.', action: 'Wait until the scanner or the copying has finished, then start the import again.' },
  DIGITISATION_FILE_UNREADABLE: { what: 'The file “{{fileName}}” cannot be opened ({{detail}}).', kept: 'Pages stored before it stay.', action: 'Check the permissions and the medium, then try again.' },
  DIGITISATION_UNSUPPORTED_TYPE: { what: '“{{fileName}}” is neither JPEG, PNG, TIFF nor PDF ({{found}}).', kept: 'Nothing of it was stored.', action: 'Save it as JPEG, PNG, TIFF or PDF. The name does not matter, the content does.' },
  DIGITISATION_MANY_PAGES: { what: 'The file holds {{pages}} pages; here one page at a time is added.', kept: 'Nothing of it was stored.', action: 'Use “Import file”.' },
  DIGITISATION_TOO_MANY_PAGES: { what: 'The file holds {{pages}} pages; more than {{limit}} are not taken from one file.', kept: 'Nothing of it was stored.', action: 'Split it into smaller files.' },
  DIGITISATION_IMAGE_TOO_LARGE: { what: 'The picture has {{widthPx}} × {{heightPx}} pixels ({{megapixels}} megapixels); the limit is {{limit}}.', kept: 'Nothing of it was stored.', action: 'Scan with a lower resolution, or in parts.' },
  DIGITISATION_IMAGE_DAMAGED: { what: 'The picture is damaged or incomplete ({{detail}}).', kept: 'It was not stored; earlier pages stay.', action: 'Scan or copy it again.' },
  DIGITISATION_PART_OUTSIDE: { what: 'The part that a page shall show lies outside of the picture ({{widthPx}} × {{heightPx}} pixels).', kept: 'Nothing was written.', action: 'Draw the split line inside the picture and try again.' },
  DIGITISATION_PDF_ENCRYPTED: { what: 'The PDF is protected by a password.', kept: 'Nothing of it was stored.', action: 'Save it without a password in the program that made it, then import it.' },
  DIGITISATION_PDF_DAMAGED: { what: 'The PDF is damaged ({{detail}}).', kept: 'Pages stored before it stay.', action: 'Get the file again, or print it to a new PDF.' },
  DIGITISATION_PDF_TOO_DEMANDING: { what: 'Drawing this PDF takes too much time or memory.', kept: 'Pages stored before it stay.', action: 'Print it to a simpler PDF, or scan the paper.' },
  DIGITISATION_PDF_FONT_MISSING: { what: 'This page uses a Chinese font that the PDF does not contain; it would come out blank.', kept: 'The page was not stored; the others are.', action: 'Print it to a PDF with embedded fonts (or as pictures), then import it.' },
  DIGITISATION_FOLDER_MISSING: { what: 'The folder “{{folder}}” is not there.', kept: 'Nothing was stored.', action: 'Check the path, or plug the medium in.' },
  DIGITISATION_FOLDER_EMPTY: { what: 'The folder “{{folder}}” holds no files.', kept: 'Nothing was stored.', action: 'Choose the folder in which the scans lie; subfolders are not looked into.' },
  DIGITISATION_FOLDER_OF_ROOM: { what: '“{{folder}}” belongs to Muniment\'s own data.', kept: 'Nothing was stored.', action: 'Choose a folder outside the data folder.' },
  DIGITISATION_READING_FAILED: { what: 'The text of this page could not be read ({{detail}}).', kept: 'The image is safe; the other pages are read.', action: 'Look at the image; replace it, or read it again.' },
  DIGITISATION_READING_UNAVAILABLE: { what: 'The text reader could not be started ({{detail}}).', kept: 'The images are safe and wait for reading.', action: 'Install Muniment again, or ask support.' },
};
