import { z } from 'zod';
import { DUPLICATE_FIELDS, isFieldSet } from '../domain/duplicate-rule.ts';
import { procedure } from './procedure.ts';
import { classification, instant, itemId, jobId, nothing, pageOf, pageRequest, text, undoToken } from './shapes.ts';

const fieldSet = z.array(z.enum(DUPLICATE_FIELDS)).min(1).max(4).refine(isFieldSet, 'a set has a title or a document number, and nothing twice');
export const duplicateRule = z.object({ byContent: z.boolean(), fieldSets: z.array(fieldSet).max(6), version: z.int() });

const side = z.object({ itemId, archivalCode: z.string().nullable(), title: z.string(), documentNumber: z.string(), responsible: z.string(), date: z.string(), classification, pages: z.int(), createdAt: instant });

/** Two records that may be the same paper; `first` came earlier. */
export const duplicatePair = z.object({ first: side, second: side, cause: z.enum(['sameContent', 'sameFields']) });
export type DuplicatePair = z.infer<typeof duplicatePair>;

/** 查重: what looks the same is shown side by side, and a person decides. */
export const duplicates = {
  getRule: procedure({ permission: 'catalogue.view', kind: 'read' }).input(nothing).output(duplicateRule),
  saveRule: procedure({ permission: 'schemes.manage', kind: 'write' }).input(duplicateRule).output(duplicateRule),
  /** Looks through all records of the room. */
  startSearch: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(nothing).output(z.object({ jobId })),
  /** What the last search found and nobody has decided, within the clearance of both. */
  listPairs: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object(pageRequest)).output(pageOf(duplicatePair).extend({ searchedAt: instant.nullable(), count: z.int() })),
  /** `different`: both stay, for this reason; `duplicate`: both stay and refer to each other; `setAside`: the second is deleted as records are, and can be taken back. */
  decidePair: procedure({ permission: 'catalogue.delete', kind: 'write' }).input(z.object({ firstId: itemId, secondId: itemId, verdict: z.enum(['different', 'duplicate', 'setAside']), reason: text(500) })).output(z.object({ undoToken: undoToken.nullable() })),
};
