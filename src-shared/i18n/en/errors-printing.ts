import type { printingErrors } from '../../errors/printing.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const printingErrorWords: ErrorWordsFor<typeof printingErrors> = {
  PRINTING_SILENT: { what: 'The label printer {{deviceId}} does not answer.', kept: 'No label was sent and none is lost.', action: 'Most often paper or ribbon is out, the head is open or it is switched off; see to it, then go on.' },
  PRINTING_PAPER_OUT: { what: 'The label printer {{deviceId}} is out of paper.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Load labels, then go on printing.' },
  PRINTING_RIBBON_OUT: { what: 'The label printer {{deviceId}} is out of ribbon.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Change the ribbon, then go on printing.' },
  PRINTING_HEAD_OPEN: { what: 'The head (cover) of the label printer {{deviceId}} is open.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Close it until it clicks, then go on printing.' },
  PRINTING_PAUSED: { what: 'The label printer {{deviceId}} is paused.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Press Pause or Feed on the printer, then go on printing.' },
  PRINTING_JAMMED: { what: 'Labels are jammed in the printer {{deviceId}}.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Open the cover, take the jammed label out, load the roll again, then go on printing.' },
  PRINTING_HEAD_HOT: { what: 'The head of the label printer {{deviceId}} is too hot.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Let it cool for a few minutes, then go on printing.' },
  PRINTING_FAULT: { what: 'The label printer {{deviceId}} reports a fault of its own.', kept: 'What was printed is not printed again; the rest is waiting.', action: 'Switch it off and on; if that does not help see its lights and its manual.' },
  PRINTING_UNCERTAIN: { what: 'The printer {{deviceId}} fell silent while it was given a label; this one may have been printed or not ({{reason}}).', kept: 'It was not sent again by itself; the rest is waiting.', action: 'Look at the printer: if the label is not there print that one again, if it is go on with the rest.' },
};
