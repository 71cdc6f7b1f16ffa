import type { climateErrors } from '../../errors/climate.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const climateErrorWords: ErrorWordsFor<typeof climateErrors> = {
  CLIMATE_NOTE_NEEDED: { what: 'The reading of {{rooms}} is outside the limits and needs a word of explanation.', kept: 'The round is not saved yet; what you entered is still there.', action: 'Write the reason or what was done into the note and save; a task will be made.' },
  CLIMATE_IN_FUTURE: { what: 'The time of the reading of {{room}} is later than now.', kept: 'No reading was saved.', action: 'Correct the time; if the clock of this computer is wrong, set it first.' },
  CLIMATE_LIMITS_EMPTY: { what: 'A lower limit is above its upper limit; no reading could meet that.', kept: 'The limits are unchanged.', action: 'Correct the limits.' },
  CLIMATE_SPAN_EMPTY: { what: 'The end is not later than the beginning.', action: 'Correct the time span.' },
  CLIMATE_SENSOR_NOT_FOUND: { what: 'There is no climate sensor called {{deviceId}}.', action: 'Check it in Settings, Devices.' },
  CLIMATE_SENSOR_UNBOUND: { what: 'The sensor {{deviceId}} does not belong to a room yet.', kept: 'No reading was recorded.', action: 'Bind it to a room in Climate first.' },
  CLIMATE_SENSOR_ABSENT: { what: 'The sensor {{deviceId}} has no probe.', kept: 'It was noted that there was no reading; zero was not put in its place.', action: 'Check the plug of the probe; use a hand instrument meanwhile.' },
  CLIMATE_LOGGER_UNREADABLE: { what: 'No column of temperature or humidity with dates was found in {{file}}.', kept: 'No reading was recorded; the file is as it was.', action: 'Export it as CSV, with column names, from the logger’s software and try again.' },
  CLIMATE_LOGGER_NOTHING_NEW: { what: '{{file}} holds nothing new: every reading is there already, or the chosen sensors are not in it.', kept: 'No reading was changed.', action: 'Check the file and the chosen sensors.' },
  CLIMATE_IMPORT_NOT_FOUND: { what: 'There is no such import.', kept: 'No reading was changed.', action: 'Look at the list of imports again.' },
  CLIMATE_IMPORT_WITHDRAWN: { what: 'This import of {{file}} has been withdrawn already.', kept: 'All other readings are as they were.', action: 'Import the file again if it is needed.' },
};
