import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant, sequenceNumber } from './shapes.ts';

/** A live stream of values over a door. */
export const eventsOf = <Value extends z.ZodType>(value: Value) => eventIterator(value);

/** Everything the core announces. Names say what happened, payloads carry ids only: whoever cares asks again. */
export const eventName = z.enum([
  'people.personChanged', 'schemes.schemeChanged', 'catalogue.itemsChanged', 'catalogue.volumesChanged', 'references.referencesChanged', 'subjects.subjectChanged', 'registers.registerChanged', 'registers.linesChanged', 'imports.importChanged', 'cases.caseChanged', 'cases.processChanged', 'transfers.transferChanged', 'deliveries.deliveryChanged', 'deliveries.expectedChanged', 'duplicates.pairsChanged', 'dispatches.dispatchChanged', 'shipments.shipmentChanged', 'line.batchChanged', 'line.lineChanged', 'quality.inspectionChanged', 'digitisation.pagesChanged', 'digitisation.pageRead', 'digitisation.scanChanged', 'attachments.attachmentChanged', 'images.workChanged', 'images.findingsChanged', 'candidates.formTypeChanged', 'candidates.candidateLeft',
  'search.savedSearchChanged', 'stacks.roomChanged', 'stacks.boxChanged', 'stacks.pickListChanged', 'stacks.aisleHeld', 'stacks.shiftNoteWritten', 'stacks.aisleOpening', 'stacks.motionEnded', 'stocktaking.changed', 'stocktaking.seen', 'climate.readingRecorded', 'climate.limitsChanged', 'tasks.taskChanged',
  'system.jobChanged', 'system.deviceChanged', 'system.settingsChanged', 'preservation.backupMade',
  /** Sent alone when the numbers asked for are no longer kept: forget everything and ask again. */
  'system.eventsLost',
]);
export type EventName = z.infer<typeof eventName>;

export const coreEvent = z.object({
  number: sequenceNumber, at: instant, name: eventName,
  /** Ids of what changed, by kind: `{ itemIds: [...] }`. Empty means "any of them". */
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type CoreEvent = z.infer<typeof coreEvent>;
