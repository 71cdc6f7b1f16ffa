import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countOpenCases, type ProcessRecord } from './cases-store.ts';

type View = CallAnswer<'cases', 'saveProcess'>;

/** A process as screens see it. */
export const viewProcess = (context: AreaContext, process: ProcessRecord): View => ({ ...process, processId: process.processId as View['processId'], openCases: countOpenCases(context.db, process.processId) });
