import type { scanErrors } from '../../errors/scan.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const scanErrorWords: ErrorWordsFor<typeof scanErrors> = {
  SCAN_FEEDER_EMPTY: { what: 'There is no paper in the feeder.', kept: 'All pages scanned before are stored.', action: 'Put paper in, then press Resume.' },
  SCAN_JAM: { what: 'The feeder is jammed.', kept: 'All pages before the jam are stored.', action: 'Open the cover, take the jammed sheet out, lay it on top of the sheets that are not scanned yet, then press Resume.' },
  SCAN_DOUBLE_FEED: { what: 'The scanner took two sheets at once.', kept: 'All pages before them are stored.', action: 'Separate the two, lay them on top of the sheets that are not scanned yet, then press Resume.' },
  SCAN_COVER_OPEN: { what: 'The cover of the scanner is open.', kept: 'All pages scanned before are stored.', action: 'Close the cover, then press Resume.' },
  SCAN_BUSY: { what: 'The scanner stayed busy and did not take this scan.', kept: 'All pages scanned before are stored.', action: 'Wait until it is free, or end the other work at the scanner, then press Resume.' },
  SCAN_STOPPED: { what: 'The scanner stopped without saying why.', kept: 'All pages before that are stored.', action: 'Look at the panel of the scanner, then press Resume.' },
  SCAN_CANCELLED_THERE: { what: 'The scan was cancelled at the scanner.', kept: 'All pages before that are stored.', action: 'To go on, put the sheets in that are not scanned yet and press Resume.' },
  SCAN_IMAGE_TRUNCATED: { what: 'The picture of one page did not arrive whole.', kept: 'The broken picture was not stored; all pages before it are.', action: 'Lay this sheet on top of those that are not scanned yet, then press Resume.' },
  SCAN_LINK_LOST: { what: 'The link to the scanner was lost.', kept: 'All pages before that are stored.', action: 'Check power and cable of the scanner, put the sheets back that were not stored, then press Resume.' },
  SCAN_TIMEOUT: { what: 'The scanner has not answered for a long time.', kept: 'All pages scanned before are stored.', action: 'See whether the scanner sleeps or shows an error, then press Resume.' },
  SCAN_UNEXPECTED_ANSWER: { what: 'The answer of the scanner could not be understood ({{reason}}).', kept: 'All pages scanned before are stored.', action: 'Check the address and the driver; if it happens again, export the wire trace for support.' },
  SCAN_SETTINGS_REFUSED: { what: 'The scanner cannot scan like this ({{setting}}).', kept: 'Nothing was scanned.', action: 'Choose another resolution, colour or source.' },
  SCAN_DENIED: { what: 'The scanner refused access.', kept: 'All pages scanned before are stored.', action: 'Check the user limits of the scanner and this computer\'s right to use it.' },
  SCAN_DEVICE_FAILED: { what: 'The scanner reported a fault ({{detail}}).', kept: 'All pages scanned before are stored.', action: 'Restart the scanner, then press Resume; if it happens again, have it repaired.' },
  SCAN_PROGRAM_MISSING: { what: 'The scanning program {{program}} is not installed on this computer.', kept: 'Nothing was scanned.', action: 'Install {{program}} and try again; a network scanner can use the eSCL driver, which needs no program.' },
  SCAN_PROGRAM_FAILED: { what: 'The scanning program {{program}} ended unexpectedly ({{detail}}).', kept: 'All pages scanned before are stored.', action: 'Check the scanner and its driver, then press Resume.' },
  SCAN_IN_USE: { what: 'This scanner is scanning another batch.', kept: 'Nothing was scanned.', action: 'Wait until that batch has ended, or cancel it first.' },
  SCAN_INTERRUPTED: { what: 'The program was interrupted while scanning.', kept: 'The pages stored before that are there, none twice.', action: 'Compare with the last page, put the sheets back that were not stored, then press Resume.' },
  SCAN_CODES_UNREAD: { what: 'Whether page {{page}} is a separator sheet could not be found out.', kept: 'The page is stored like any other, and all pages before it.', action: 'Look at it: if it is a separator, file the pages behind it by hand. Then press Resume.' },
  SCAN_PART_NOT_FOUND: { what: 'This part of the batch was not found.', action: 'Refresh and try again.' },
  SCAN_BATCH_NOT_FOUND: { what: 'This batch of scans was not found.', action: 'Refresh and try again.' },
  SCAN_BATCH_NOT_WAITING: { what: 'This batch is finished or still running and cannot be resumed.', kept: 'The pages scanned are unchanged.', action: 'To scan more, start a new batch.' },
  SCAN_TOO_MANY_PAGES: { what: 'A batch cannot have more than {{limit}} pages.', kept: 'All pages scanned are stored.', action: 'Start a new batch.' },
};
