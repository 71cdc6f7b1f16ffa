import { z } from 'zod';

/** Ids are UUIDv7 in text form; branded so that a page id cannot be passed for an item id. */
const id = <Name extends string>() => z.uuid().brand<Name>();

export const fondsId = id<'FondsId'>();
export const unitId = id<'UnitId'>();
export const codeRuleId = id<'CodeRuleId'>();
export const itemId = id<'ItemId'>();
export const importId = id<'ImportId'>();
export const attachmentId = id<'AttachmentId'>();
export const imageWorkId = id<'ImageWorkId'>();
export const profileId = id<'ProfileId'>();
export const formTypeId = id<'FormTypeId'>();
export const volumeId = id<'VolumeId'>();
export const pageId = id<'PageId'>();
export const personId = id<'PersonId'>();
export const boxId = id<'BoxId'>();
export const roomId = id<'RoomId'>();
export const bankId = id<'BankId'>();
export const shelfId = id<'ShelfId'>();
export const taskId = id<'TaskId'>();
export const jobId = id<'JobId'>();
export const pickListId = id<'PickListId'>();
export const stocktakingId = id<'StocktakingId'>();
export const readingId = id<'ReadingId'>();
export const deviceId = z.string().min(1).max(64).regex(/^[a-z0-9-]+$/);

/** An instant, UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime();
/** A number of the hash chain or of an event. */
export const sequenceNumber = z.int().nonnegative();

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max);
/** Text that may be empty. */
export const optionalText = (max: number) => z.string().trim().max(max);

export const nothing = z.object({});

/** A page of a keyset-paged list. `nextCursor` is opaque; null means that this was the last page. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable() });

export const pageRequest = { cursor: z.string().max(500).nullish(), limit: z.int().min(1).max(500).default(100) };

/** What a person wrote in answer to "why?"; kept in the history for ever. */
export const reason = text(500);

/** Classification level 密级 (GB/T 7156 words: 公开 内部 秘密 机密 绝密). */
export const classification = z.enum(['public', 'internal', 'secret', 'confidential', 'topSecret']);

/** Number of the transaction that did something; hand it to `catalogue.undoChange` to take it back. */
export const undoToken = z.int().positive();

/** 类别号 below the record group, up to four levels joined with `·` (DA/T 13-2022): `JC·CC`. */
export const classCode = z.string().trim().max(60).regex(/^([^-·\s]+(·[^-·\s]+){0,3})?$/u);
