import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectSources } from './sources-store.ts';
import { viewSource } from './view-source.ts';

export const listSources = (context: AreaContext): CallAnswer<'deliveries', 'listSources'> => selectSources(context.db).map((source) => viewSource(context, source));
