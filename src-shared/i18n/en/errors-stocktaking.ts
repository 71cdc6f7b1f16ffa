import type { stocktakingErrors } from '../../errors/stocktaking.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const stocktakingErrorWords: ErrorWordsFor<typeof stocktakingErrors> = {
  STOCKTAKING_NOT_FOUND: { what: 'This stocktaking was not found.', action: 'Go back to the list and choose again.' },
  STOCKTAKING_NOT_UNDER_WAY: { what: 'This stocktaking is not under way.', kept: 'This one was not recorded; everything seen before is saved.', action: 'Press Continue first.' },
  STOCKTAKING_IS_OVER: { what: 'This stocktaking is over.', kept: 'Its result was not changed.', action: 'Begin a new one to look again.' },
  STOCKTAKING_NOTHING_TO_COUNT: { what: 'There is no shelf in this scope.', kept: 'No stocktaking was begun.', action: 'Choose a room, bank, column, face or shelf, or boxes and items that stand somewhere.' },
  STOCKTAKING_SHELVES_TAKEN: { what: '{{count}} shelves of this scope are in another stocktaking, begun by {{person}}.', kept: 'No stocktaking was begun.', action: 'Continue or close that one, or choose another scope.' },
  STOCKTAKING_SHELF_NOT_IN_SCOPE: { what: 'Shelf {{code}} is not part of this stocktaking.', kept: 'Nothing was recorded.', action: 'Scan the barcode of a shelf that is.' },
  STOCKTAKING_NO_SHELF_YET: { what: 'Nobody has said yet which shelf is being counted.', kept: 'This one was not recorded.', action: 'Scan the barcode of the shelf first, or choose it on the left.' },
  STOCKTAKING_AISLE_NOT_ENTERED: { what: 'Aisle {{aisle}} is not locked for counting yet.', kept: 'Nothing was recorded.', action: 'Open aisle {{aisle}}, look, and press Enter aisle.' },
  STOCKTAKING_IN_ANOTHER_AISLE: { what: 'This stocktaking is still in aisle {{aisle}} of {{bank}}.', kept: 'Nothing was changed.', action: 'Press Leave aisle {{aisle}} first.' },
  STOCKTAKING_THING_NOT_FOUND: { what: 'This box or item was not found.', kept: 'Nothing was recorded.', action: 'Reload and try again, or scan its barcode.' },
  STOCKTAKING_READER_BUSY: { what: 'Reader {{deviceId}} is already reading for a stocktaking.', kept: 'What it hears there is saved as usual.', action: 'Stop it there first, or take another reader.' },
  STOCKTAKING_NO_SUCH_READER: { what: 'There is no RFID reader {{deviceId}}.', action: 'Check Devices in the settings, or scan barcodes instead.' },
  STOCKTAKING_NO_DIFFERENCE: { what: 'There is no difference here.', kept: 'Nothing was changed.', action: 'Reload and look again.' },
  STOCKTAKING_DECISION_NOT_OFFERED: { what: 'Such a difference cannot be settled in this way.', kept: 'Nothing was changed.', action: 'Choose one of the ways that are offered.' },
  STOCKTAKING_REASON_NEEDED: { what: 'A reason is needed.', kept: 'Nothing was changed.', action: 'Write down what you saw at the shelf.' },
  STOCKTAKING_DIFFERENCES_OPEN: { what: '{{count}} differences are not settled yet.', kept: 'The stocktaking was not closed; everything seen is saved.', action: 'Settle each of them under Differences, then close.' },
  STOCKTAKING_NOTHING_COUNTED: { what: 'No shelf has been counted through yet.', kept: 'The stocktaking was not closed.', action: 'Finish at least one shelf, or cancel the stocktaking.' },
};
