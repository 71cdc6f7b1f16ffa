import { buildSampleBoxes, type SampleBox } from './sample-boxes.ts';
import { buildSampleClimate, type SampleReading } from './sample-climate.ts';
import { SAMPLE_ARCHIVE_NAME, SAMPLE_FONDS, SAMPLE_RECORD_GROUPS, type SampleFonds, type SampleRecordGroup } from './sample-fonds.ts';
import { buildSampleItems, type SampleItem } from './sample-items.ts';
import { buildSamplePages, countFilmedPages, type SamplePage } from './sample-pages.ts';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people.ts';
import { SAMPLE_ROOMS, placeSampleBoxes, type SamplePlacement, type SampleStackRoom } from './sample-stacks.ts';
import { buildSampleTasks, type SampleTask } from './sample-tasks.ts';

/** Everything that is in the sample room, as plain data: nothing here knows a database. */
export interface SampleRoom {
  readonly name: string;
  readonly people: readonly SamplePerson[];
  readonly fonds: readonly SampleFonds[];
  readonly recordGroups: readonly SampleRecordGroup[];
  /** Ordered by class and 件号, so that numbering them one after the other gives each its `archivalCode`. */
  readonly items: readonly SampleItem[];
  readonly boxes: readonly SampleBox[];
  readonly rooms: readonly SampleStackRoom[];
  readonly placements: readonly SamplePlacement[];
  /** Ordered by time, both rooms together. */
  readonly readings: readonly SampleReading[];
  readonly pages: readonly SamplePage[];
  readonly tasks: readonly SampleTask[];
}

/**
 * Builds the sample room: the same seed and instant give the same room, on any machine.
 * @param options.endsAt UTC instant of the last climate reading; the tasks lie around it
 */
export function buildSampleRoom(options: { readonly seed: number; readonly endsAt: string }): SampleRoom {
  const drafts = buildSampleItems(options.seed);
  const pages = buildSamplePages(options.seed, drafts);
  const items = countFilmedPages(drafts.map(({ item }) => item), pages);
  const boxes = buildSampleBoxes(items);
  return {
    name: SAMPLE_ARCHIVE_NAME, people: SAMPLE_PEOPLE, fonds: SAMPLE_FONDS, recordGroups: SAMPLE_RECORD_GROUPS,
    items, boxes, rooms: SAMPLE_ROOMS, placements: placeSampleBoxes(boxes), readings: buildSampleClimate(options.seed, options.endsAt),
    pages, tasks: buildSampleTasks(options.endsAt, items, boxes),
  };
}
