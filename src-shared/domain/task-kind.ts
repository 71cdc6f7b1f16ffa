/**
 * What the program makes tasks of. The words of a task come from its kind and its data (`tasks.kind.<kind>` in i18n);
 * `own` is a task that a person wrote, with a title of its own.
 */
export const TASK_KINDS = [
  'own',
  /** {room, temperatureC, humidityPct}: a room is outside its limits. */
  'climateOut',
  /** {room, temperatureC, humidityPct}: changed more within a day and night than its limits allow; the numbers are the ranges. */
  'climateDrift',
  /** {room, round: morning|afternoon, day: YYYYMMDD}: nobody wrote the round. */
  'roundMissing',
  /** {room, device, minutes}: a sensor is silent or its probe is absent. */
  'sensorSilent',
  /** {bank, result, carriage}: `result` is a ShelfCommandResult or `fireHold`, `carriage` a number or `—`. Carriages stopped for a reason that somebody must look at. */
  'shelfFault',
  /** {bank}: Stop was pressed and the standstill was not confirmed. */
  'shelfStopUnconfirmed',
  /** {bank, target}: how a motion ended is not known, because the controller or this program was restarted meanwhile. */
  'shelfMotionUnknown',
  /** {file, reason}: a file of a watched folder could not be taken. */
  'fileRefused',
  /** {item, pages}: pages whose text could not be read. */
  'pagesUnread',
  /** {days}: no backup for a long time. */
  'backupOverdue',
  /** {count}: blobs or rows that verification found damaged. */
  'fixityFailed',
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

/** Numbers and names for the words of a task; ids only where a screen needs them. Never anything that has a 密级. */
export type TaskData = Readonly<Record<string, string | number>>;
