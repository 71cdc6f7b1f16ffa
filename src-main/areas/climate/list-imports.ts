import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readImports } from './imports-store.ts';
import { viewImport } from './view-import.ts';

export const listImports = ({ db }: AreaContext): CallAnswer<'climate', 'listImports'> => readImports(db).map(viewImport);
