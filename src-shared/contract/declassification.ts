import { z } from 'zod';
import { procedure } from './procedure.ts';
import { classification, fondsId, itemId, pageOf, pageRequest, reason, undoToken, volumeId } from './shapes.ts';

/** What it is, and its id under the name of that. */
const record = { level: z.enum(['item', 'volume', 'project']), itemId: itemId.nullable(), volumeId: volumeId.nullable() };

const dueRecord = z.object({
  ...record, archivalCode: z.string().nullable(), title: z.string(), date: z.string(), classification, secrecyTerm: z.string(),
  /** YYYYMMDD; null where date or term do not say it, and of a volume that holds what the person may not see. */
  endsOn: z.string().nullable(), isDue: z.boolean(),
});
export type DueRecord = z.infer<typeof dueRecord>;

const deed = z.object({ itemIds: z.array(itemId).max(5000), volumeIds: z.array(volumeId).max(5000).default([]), /** Lower than what it has; with `public` and `internal` the term goes. */ to: classification.exclude(['topSecret']) });

/** 到期解密: state secrets whose time is over or comes soon, and what is decided about them. */
export const declassification = {
  /** Items, and volumes and projects with a 密级 of their own, within the clearance whose secrecy ends within so many days, earliest first; then, with `unreckoned`, those whose end cannot be told. */
  listDue: procedure({ permission: 'catalogue.view', kind: 'read' })
    .input(z.object({ fondsId: fondsId.nullish(), withinDays: z.int().min(0).max(36_500).default(0), unreckoned: z.boolean().default(false), ...pageRequest }))
    .output(pageOf(dueRecord).extend({ total: z.int(), due: z.int() })),
  /** What the deed would do; records that it does not lower are left, and named: those that are not higher, and volumes that would hold what is. */
  previewDeclassify: procedure({ permission: 'catalogue.declassify', kind: 'read' }).input(deed)
    .output(z.object({ changes: z.array(z.object({ ...record, name: z.string(), before: z.string(), after: z.string(), /** Before its time. */ early: z.boolean() })), left: z.array(z.object({ ...record, name: z.string() })) })),
  /** Lowers or lifts the classification, with the reason and authority in the history for ever. One transaction. */
  declassifyItems: procedure({ permission: 'catalogue.declassify', kind: 'write' }).input(deed.extend({ reason })).output(z.object({ changed: z.int(), left: z.int(), undoToken: undoToken.nullable() })),
  /** Takes a declassification back, whole or not at all. */
  takeBack: procedure({ permission: 'catalogue.declassify', kind: 'write' }).input(z.object({ undoToken })).output(z.object({ records: z.int(), undoToken })),
};
