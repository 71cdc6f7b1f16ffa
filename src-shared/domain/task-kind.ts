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
  /** {number, stage, stageEn, count}: a stage of a case has ended and papers that it requires are missing (待添加). */
  'paperToAdd',
  /** {number, stage, stageEn, count}: papers are there and nobody of the team has looked at them yet (待发送). */
  'paperToSend',
  /** {number, stage, stageEn, count}: papers that were reviewed wait to be handed over to the archive room (待移交). */
  'paperToTransfer',
  /** {number}: the dossier of a case is formed and stands on no shelf (待移交卷宗). */
  'dossierToShelve',
  /** {number, stage, stageEn}: a stage will soon have taken longer than it may, or has (业扩时限预警). */
  'stageEnding',
  /** {number, lines}: a transfer list was handed over and has to be counted today (当日登入). */
  'transferToCount',
  /** {number, recipients}: receipts of a dispatch are to come back (回执). */
  'receiptsToCome',
  /** {number, lines}: a shipment is on its way (在途). */
  'shipmentToArrive',
  /** {number, lines}: what came is not what was sent, or is damaged, and nobody has settled it. */
  'shipmentDiffers',
  /** {number, station, stationEn}: a batch stands at a station that has a deadline. */
  'batchAtStation',
  /** {source, sourceEn}: deliveries of a business system were refused and wait for its people. */
  'deliveryRefused',
  /** {source, sourceEn, reason}: nothing can be taken from the store of a business system. */
  'deliveryStopped',
  /** {source, sourceEn}: delivered records resemble others, and a person decides. */
  'deliveryToDecide',
  /** {list, listEn, day: YYYY-MM-DD, unit}: what should have come has not. */
  'expectedMissing',
  /** {title, day: YYYYMMDD}: a contract or certificate of a dossier ends (合同预警). */
  'contractEnding',
  /** {title, titleEn, day: YYYY-MM-DD, remark: 0|1}: a periodic duty falls. `remark`: it wants one. */
  'duty',
  /** {…duty, missed}: the same, and it was not done so many times before. */
  'dutyMissed',
  /** {days}: no backup for a long time. */
  'backupOverdue',
  /** {count}: blobs or rows that verification found damaged. */
  'fixityFailed',
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

/** The watch of the cases raises these again at its next look while what they ask for is undone: closing one by hand does not do it. */
export const KINDS_THAT_COME_BACK: readonly string[] = ['paperToAdd', 'paperToSend', 'paperToTransfer', 'stageEnding', 'dossierToShelve'];

/** Numbers and names for the words of a task; ids only where a screen needs them. Never anything that has a 密级. */
export type TaskData = Readonly<Record<string, string | number>>;
