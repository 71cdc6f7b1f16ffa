import { readRoomMeta, writeRoomMeta } from '#main/areas/room-meta-store.ts';
import type { Core } from '#main/core.ts';
import { buildSampleRoom } from './sample-room.ts';
import { fillCatalogue } from './fill-catalogue.ts';
import { fillDossiers } from './fill-dossiers.ts';
import { fillClimate } from './fill-climate.ts';
import { fillFlow } from './fill-flow.ts';
import { fillPeople } from './fill-people.ts';
import { fillStacks } from './fill-stacks.ts';
import { fillTasks } from './fill-tasks.ts';
import { FILLER } from './filler.ts';

export interface FillOptions {
  readonly seed: number;
  /** UTC instant of the last climate reading; tasks lie around it. */
  readonly endsAt: string;
  report(text: string): void;
}

export const isSampleRoom = (core: Core): boolean => readRoomMeta(core.contextFor(FILLER).db, 'sampleSeed') !== null;

/**
 * Makes an empty room into the sample room, through the same verbs that people use: every row has its op. The mark
 * that makes it a sample room comes last, so that one that was cut off halfway is not taken for whole. The page images
 * are drawn by a job afterwards.
 */
export async function fillSampleRoom(core: Core, options: FillOptions): Promise<void> {
  const sample = buildSampleRoom(options);
  const context = core.contextFor(FILLER);
  const client = core.clientFor(core.connect('cli', FILLER));
  await client.system.saveSettings({ ...(await client.system.getSettings({})), roomName: sample.name });
  const people = await fillPeople(context, sample.people);
  // First, so that what was entered last, and stands on top of the list, are the papers that are practised with.
  await fillDossiers(client);
  const items = await fillCatalogue(context, client, sample);
  options.report(`${items.length} items`);
  const boxes = await fillStacks(client, sample, items);
  options.report(`${boxes.length} boxes`);
  await fillClimate(context, client, sample.readings);
  await fillTasks(client, sample.tasks, { items, boxes, people });
  await fillFlow(client, { itemIds: items.slice(0, 4), endsAt: options.endsAt });
  context.write((tx) => {
    writeRoomMeta(context.db, 'practiceAccounts', JSON.stringify(sample.people.map(({ signInName, displayName, roles, practicePassword }) => ({ signInName, displayName, roles, password: practicePassword }))));
    writeRoomMeta(context.db, 'sampleSeed', String(options.seed));
    tx.enqueue({ kind: 'sample.drawPages', payload: { seed: options.seed, endsAt: options.endsAt }, label: sample.name, total: sample.pages.length });
    tx.record({ class: 'F', kind: 'room.fill', entity: 'room', eid: 'room', body: { seed: options.seed } });
  });
}
