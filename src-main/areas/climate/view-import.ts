import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { ImportRecord } from './imports-store.ts';

export const viewImport = ({ sha256: _sha256, ...record }: ImportRecord): CallAnswer<'climate', 'withdrawImport'> => record;
