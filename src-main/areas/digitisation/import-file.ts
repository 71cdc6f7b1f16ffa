import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { toPage } from './pages-store.ts';
import { takeFile } from './take-file.ts';
import { requireItem } from './visible-page.ts';

/** Throws what `splitFile` throws when the file as a whole is unusable; bad pages among good ones are listed as problems. */
export async function importFile(context: AreaContext, input: CallInput<'digitisation', 'importFile'>): Promise<CallAnswer<'digitisation', 'importFile'>> {
  requireItem(context, input.itemId);
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const { pages, problems } = await takeFile(context, { bytes, fileName: input.fileName, itemId: input.itemId, source: 'import', pageIdFor: () => context.ids.uuid() });
  return { pages: pages.map(toPage), problems: problems.map(({ pageInFile, code }) => ({ pageInFile, code })) };
}
