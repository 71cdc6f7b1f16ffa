import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { selectLines } from './lines-store.ts';
import { viewLine } from './view-line.ts';

/** The lines of the room, those no longer used among them. */
export const listLines = (context: AreaContext): CallAnswer<'line', 'listLines'> => selectLines(context.db).map((each) => viewLine(context, each));
