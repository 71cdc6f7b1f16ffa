import type { ImageWork, WorkSettings } from '#shared/contract/images.ts';
import { workSettings } from '#shared/contract/images.ts';
import type { TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { asFile, makeItem, newPageId } from '../digitisation/page-fixtures.ts';

export type PageId = ReturnType<typeof newPageId>;

/** An item with these pictures as its pages. */
export async function itemOfPictures(room: TestRoom, pictures: readonly Uint8Array[], classification = 0) {
  const itemId = makeItem(room, { classification });
  const pageIds: PageId[] = [];
  for (const [index, bytes] of pictures.entries()) {
    const pageId = newPageId();
    pageIds.push(pageId);
    await room.client.digitisation.addPage({ pageId, itemId, file: asFile(bytes, `${index + 1}.png`), source: 'scanner', originalName: `${index + 1}.png` });
  }
  return { itemId, pageIds };
}

export const settingsOf = (settings: Partial<WorkSettings>): WorkSettings => workSettings.parse(settings);

/** Work from its start to its end. */
export async function workOn(room: TestRoom, pageIds: readonly PageId[], settings: Partial<WorkSettings>): Promise<ImageWork> {
  const { workId, jobId } = await room.client.images.startWork({ pages: { kind: 'pages', pageIds: [...pageIds] }, settings: settingsOf(settings) });
  await waitForJob(room, jobId);
  return room.client.images.getWork({ workId });
}

export async function undo(room: TestRoom, workId: ImageWork['workId']): Promise<ImageWork> {
  const { jobId } = await room.client.images.undoWork({ workId });
  await waitForJob(room, jobId);
  return room.client.images.getWork({ workId });
}

export const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
