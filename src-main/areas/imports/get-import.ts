import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireImport } from './open-import.ts';
import { viewImport } from './view-import.ts';

/** A batch as it stands. Throws IMPORTS_NOT_FOUND. */
export const getImport = (context: AreaContext, { importId }: CallInput<'imports', 'getImport'>): CallAnswer<'imports', 'getImport'> => viewImport(context, requireImport(context, importId));
