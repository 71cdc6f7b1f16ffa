import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';

/** Every form there is, the institution's own among them. */
export async function listForms(context: AreaContext): Promise<CallAnswer<'forms', 'listForms'>> {
  return (await context.services.forms.library.list()).map(({ manifest, isOwn, problem }) => ({ ...manifest, isOwn, problem }));
}
