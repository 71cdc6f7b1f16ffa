import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { localDay } from '#main/platform/local-time.ts';
import { selectProcesses } from './processes-store.ts';
import { viewProcess } from './view-process.ts';

/** The processes of the room, those no longer used among them. */
export const listProcesses = (context: AreaContext): CallAnswer<'cases', 'listProcesses'> => selectProcesses(context.db, localDay(context.clock.nowMs())).map((process) => viewProcess(context, process));
