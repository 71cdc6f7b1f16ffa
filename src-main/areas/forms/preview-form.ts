import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { pictureOf } from './picture-of.ts';
import { prepareForm, setForm, SET_PREVIEW_MS } from './set-form.ts';

/** As many records are set for a look; the pages of a longer document are not counted. */
const MOST_SHOWN = 2000;

/** Pages as they would be printed. Throws what `prepareForm` and `setForm` throw. */
export async function previewForm(context: AreaContext, input: CallInput<'forms', 'previewForm'>): Promise<CallAnswer<'forms', 'previewForm'>> {
  const { shelf } = context.services.forms;
  const prepared = await prepareForm(context, input, MOST_SHOWN);
  const name = `preview-${prepared.fingerprint.slice(0, 32)}`;
  const set = await setForm(context, prepared, await shelf.draft(name), SET_PREVIEW_MS);
  await shelf.keep(name);
  const drawn = await shelf.draw(name, { first: input.firstPage, limit: input.limit, widthPx: input.widthPx }, context.signal);
  const { pages, ...notices } = set;
  return {
    pages: prepared.gathered.isPart ? null : pages, records: prepared.gathered.count, ...notices,
    pictures: drawn.map(pictureOf),
  };
}
