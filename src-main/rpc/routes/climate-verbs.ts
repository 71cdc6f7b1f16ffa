import { bindSensor } from '#main/areas/climate/bind-sensor.ts';
import { importLoggerFile } from '#main/areas/climate/import-logger-file.ts';
import { listImports } from '#main/areas/climate/list-imports.ts';
import { listLimitPresets } from '#main/areas/climate/list-limit-presets.ts';
import { listReadings } from '#main/areas/climate/list-readings.ts';
import { listRoomClimates } from '#main/areas/climate/list-room-climates.ts';
import { listSeries } from '#main/areas/climate/list-series.ts';
import { previewLoggerFile } from '#main/areas/climate/preview-logger-file.ts';
import { readSensorNow } from '#main/areas/climate/read-sensor-now.ts';
import { recordRound } from '#main/areas/climate/record-round.ts';
import { saveLimits } from '#main/areas/climate/save-limits.ts';
import { withdrawImport } from '#main/areas/climate/withdraw-import.ts';
import type { AreaVerbs } from '../verbs.ts';

export const climateVerbs: AreaVerbs<'climate'> = {
  listRoomClimates, listSeries, listReadings, recordRound, readSensorNow, saveLimits, listLimitPresets, bindSensor,
  previewLoggerFile, importLoggerFile, listImports, withdrawImport,
};
