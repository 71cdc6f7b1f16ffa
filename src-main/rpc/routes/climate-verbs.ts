import { bindSensor } from '#main/areas/climate/bind-sensor.ts';
import { listLimitPresets } from '#main/areas/climate/list-limit-presets.ts';
import { listReadings } from '#main/areas/climate/list-readings.ts';
import { listRoomClimates } from '#main/areas/climate/list-room-climates.ts';
import { listSeries } from '#main/areas/climate/list-series.ts';
import { readSensorNow } from '#main/areas/climate/read-sensor-now.ts';
import { recordRound } from '#main/areas/climate/record-round.ts';
import { saveLimits } from '#main/areas/climate/save-limits.ts';
import type { AreaVerbs } from '../verbs.ts';

export const climateVerbs: AreaVerbs<'climate'> = { listRoomClimates, listSeries, listReadings, recordRound, readSensorNow, saveLimits, listLimitPresets, bindSensor };
