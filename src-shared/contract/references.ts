import { z } from 'zod';
import { REFERENCE_RELATIONS } from '../domain/record-reference.ts';
import { procedure } from './procedure.ts';
import { itemId, optionalText, text, volumeId } from './shapes.ts';

/** A record that refers or is referred to. */
export const referringRecord = z.discriminatedUnion('kind', [z.object({ kind: z.literal('item'), id: itemId }), z.object({ kind: z.literal('volume'), id: volumeId })]);

/** The other end of a reference, as it is called today: a renumbered record shows its new 档号. */
export const recordReference = z.object({
  record: referringRecord, relation: z.enum(REFERENCE_RELATIONS), note: z.string(), archivalCode: z.string().nullable(), title: z.string(), recordGroup: z.string(), year: z.int(),
});
export type RecordReference = z.infer<typeof recordReference>;

const between = { of: referringRecord, relation: z.enum(REFERENCE_RELATIONS) };

export const references = {
  /** Those that the asker may see and that are not deleted; of others not even the number is told. */
  listReferences: procedure({ permission: 'catalogue.view', kind: 'read' }).input(z.object({ of: referringRecord })).output(z.array(recordReference)),
  /** `code`: the 档号 of the other record, or another number that it is known by. Stored once, shown on both. */
  addReference: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ ...between, code: text(120), note: optionalText(200).default('') })).output(recordReference),
  /** Also puts one back that was taken away. */
  setReference: procedure({ permission: 'catalogue.edit', kind: 'write' }).input(z.object({ ...between, to: referringRecord, note: optionalText(200).default(''), linked: z.boolean() })).output(z.object({ changed: z.boolean() })),
};
