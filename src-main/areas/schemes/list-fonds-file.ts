import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectFondsFile } from './fonds-file-store.ts';

/** 全宗卷 of a fonds. */
export function listFondsFile({ db }: AreaContext, { fondsId }: CallInput<'schemes', 'listFondsFile'>): CallAnswer<'schemes', 'listFondsFile'> {
  return selectFondsFile(db, fondsId) as CallAnswer<'schemes', 'listFondsFile'>;
}
