import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listPagesWithoutItem, toPage } from './pages-store.ts';

export function listInbox(context: AreaContext): CallAnswer<'digitisation', 'listInbox'> {
  return listPagesWithoutItem(context.db).map(toPage);
}
