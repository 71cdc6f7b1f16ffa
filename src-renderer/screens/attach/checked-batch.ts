import type { MunimentClient } from '#shared/contract/index.ts';

/** A batch with what the comparison found and what came of it. */
export type CheckedBatch = Awaited<ReturnType<MunimentClient['attachments']['getAttachment']>>;
