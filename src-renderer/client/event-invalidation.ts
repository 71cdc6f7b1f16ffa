import type { CoreEvent, EventName } from '#shared/contract/events.ts';

/** What has to be asked again: everything under a path of the contract, perhaps only for one input. */
export interface StaleCalls {
  readonly path: readonly string[];
  readonly input?: Readonly<Record<string, string>>;
}

/** Which answers an event makes old. Areas that show counts of others stand here too; an empty path is everything. */
const STALE_AFTER = {
  'people.personChanged': [['people', 'listPeople'], ['tasks', 'listWorkers'], ['tasks', 'listTeams'], ['preservation', 'listAudit']],
  'schemes.schemeChanged': [['schemes'], ['dictionaries'], ['catalogue', 'getTree'], ['catalogue', 'previewNextCode']],
  'catalogue.itemsChanged': [
    ['catalogue'], ['arrangement'], ['references'], ['line'], ['search'], ['dictionaries', 'countWords'], ['completeness', 'listIncomplete'], ['declassification'], ['schemes', 'listCodeGaps'], ['stacks', 'listBoxes'], ['stacks', 'getBox'], ['stacks', 'locateItem'], ['tasks', 'getToday'], ['preservation', 'listAudit'],
  ],
  'catalogue.volumesChanged': [['arrangement'], ['line'], ['search'], ['catalogue', 'listItems'], ['catalogue', 'getItem'], ['preservation', 'listAudit']],
  'registers.registerChanged': [['registers', 'listRegisters'], ['preservation', 'listAudit']],
  'registers.linesChanged': [['registers'], ['preservation', 'listAudit']],
  'cases.caseChanged': [['cases'], ['preservation', 'listAudit']],
  'cases.processChanged': [['cases', 'listProcesses'], ['cases', 'listProcessVersions'], ['preservation', 'listAudit']],
  'deliveries.deliveryChanged': [['deliveries'], ['preservation', 'listAudit']],
  'deliveries.expectedChanged': [['deliveries', 'listExpected'], ['deliveries', 'countExpected'], ['preservation', 'listAudit']],
  'duplicates.pairsChanged': [['duplicates'], ['preservation', 'listAudit']],
  'transfers.transferChanged': [['transfers'], ['preservation', 'listAudit']],
  'dispatches.dispatchChanged': [['dispatches'], ['preservation', 'listAudit']],
  'shipments.shipmentChanged': [['shipments'], ['preservation', 'listAudit']],
  'line.batchChanged': [['line'], ['quality'], ['preservation', 'listAudit']],
  'quality.inspectionChanged': [['quality'], ['line', 'getBatch'], ['preservation', 'listAudit']],
  'line.lineChanged': [['line', 'listLines'], ['preservation', 'listAudit']],
  'imports.importChanged': [['imports', 'getImport'], ['imports', 'listImports'], ['imports', 'listProfiles'], ['imports', 'previewRollback']],
  'references.referencesChanged': [['references'], ['preservation', 'listAudit']],
  'subjects.subjectChanged': [['subjects'], ['preservation', 'listAudit']],
  'digitisation.pagesChanged': [
    ['candidates'], ['digitisation', 'listScanBatches'], ['digitisation', 'listPages'], ['digitisation', 'listInbox'], ['digitisation', 'listWatchedFolders'], ['digitisation', 'getPageText'], ['images', 'previewWork'], ['images', 'listVersions'], ['images', 'listFindings'], ['images', 'countFindings'], ['catalogue', 'listItems'], ['catalogue', 'getItem'],
    ['catalogue', 'getItemHistory'], ['line'], ['quality'], ['search'], ['tasks', 'getToday'], ['preservation', 'listAudit'],
  ],
  'digitisation.pageRead': [['candidates'], ['digitisation', 'listPages'], ['digitisation', 'getPageText'], ['catalogue', 'getItem'], ['search'], ['tasks', 'getToday']],
  'attachments.attachmentChanged': [['attachments']],
  'images.findingsChanged': [['images', 'listFindings'], ['images', 'countFindings'], ['quality'], ['catalogue', 'getItemHistory'], ['preservation', 'listAudit']],
  'candidates.formTypeChanged': [['candidates'], ['preservation', 'listAudit']],
  'candidates.candidateLeft': [['candidates', 'getCandidates'], ['candidates', 'findOpen'], ['preservation', 'listAudit']],
  'images.workChanged': [['images', 'getWork'], ['images', 'listWorks']],
  'digitisation.scanChanged': [['digitisation', 'listScanBatches']],
  'search.savedSearchChanged': [['search', 'listSavedSearches'], ['preservation', 'listAudit']],
  'stacks.roomChanged': [['stacks'], ['climate', 'listRoomClimates']],
  'stacks.aisleHeld': [['stacks', 'getPlan'], ['stocktaking', 'getStocktaking'], ['preservation', 'listAudit']],
  'stacks.pickListChanged': [['stacks', 'listPickLists'], ['stacks', 'listShiftNotes'], ['preservation', 'listAudit']],
  'stacks.shiftNoteWritten': [['stacks', 'listShiftNotes'], ['preservation', 'listAudit']],
  'stacks.boxChanged': [['stacks'], ['stocktaking'], ['catalogue'], ['search', 'searchAll'], ['tasks', 'getToday'], ['preservation', 'listAudit']],
  'stacks.aisleOpening': [['stacks', 'getBankStatus'], ['stacks', 'listMovements']],
  'stacks.motionEnded': [['stacks', 'getBankStatus'], ['stacks', 'listMovements']],
  'stocktaking.changed': [['stocktaking'], ['preservation', 'listAudit']],
  'stocktaking.seen': [['stocktaking', 'getStocktaking'], ['stocktaking', 'getShelfSheet'], ['stocktaking', 'listDifferences'], ['preservation', 'listAudit']],
  'climate.readingRecorded': [['climate', 'listRoomClimates'], ['climate', 'listSeries'], ['climate', 'listReadings'], ['climate', 'listImports'], ['climate', 'previewLoggerFile'], ['tasks', 'getToday']],
  'climate.limitsChanged': [['climate'], ['tasks', 'getToday']],
  'tasks.taskChanged': [['tasks'], ['system', 'getStatus']],
  'system.jobChanged': [['completeness', 'getCheck'], ['system', 'listJobs'], ['system', 'getStatus']],
  'system.deviceChanged': [['system', 'listDevices'], ['digitisation', 'listScanners'], ['system', 'getStatus']],
  'system.settingsChanged': [['system', 'getSettings'], ['digitisation', 'getReadingState'], ['digitisation', 'listWatchedFolders'], ['people', 'getSetupState'], ['climate', 'listRoomClimates']],
  'preservation.backupMade': [['preservation', 'listBackups'], ['system', 'getStatus'], ['tasks', 'getToday']],
  'system.eventsLost': [[]],
} as const satisfies Record<EventName, readonly (readonly string[])[]>;

/** What an event makes old. A page's images are named one by one: a room has hundreds on the screen and one that changed. */
export function staleAfter(event: Pick<CoreEvent, 'name' | 'payload'>): StaleCalls[] {
  const calls: StaleCalls[] = STALE_AFTER[event.name].map((path) => ({ path }));
  if (event.name === 'digitisation.pagesChanged') calls.push(...staleImages(event.payload.pageIds));
  return calls;
}

function staleImages(pageIds: CoreEvent['payload'][string] | undefined): StaleCalls[] {
  const path = ['digitisation', 'getPageImage'];
  return Array.isArray(pageIds) && pageIds.length > 0 ? pageIds.map((pageId) => ({ path, input: { pageId } })) : [{ path }];
}

/** Whether something under `path` is among what became old. */
export function touches(stale: StaleCalls, path: readonly string[]): boolean {
  return stale.path.every((part, index) => path[index] === undefined || path[index] === part);
}
