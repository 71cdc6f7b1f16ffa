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
};
