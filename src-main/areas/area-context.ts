import type { CoreEvent } from '#shared/contract/events.ts';
import type { Action, Actor, ProtectedResource } from '#shared/domain/permission.ts';
import type { BlobStore, StoredBlob } from '#main/blobs/blob-store.ts';
import type { Database } from '#main/db/database.ts';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { EventDraft } from '#main/events/event-log-store.ts';
import type { JobDraft } from '#main/jobs/job-queue-store.ts';
import type { OpDraft } from '#main/oplog/op-log-store.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { IdSource } from '#main/platform/ids.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { Connection } from '#main/rpc/connection.ts';
import type { CoreServices } from '#main/core-services.ts';

/** One transaction: rows, ops and events together, or nothing. It is on the disk before `write` returns. */
export interface WriteTx {
  /** Number of this transaction in the op log: the undo token. */
  readonly number: number;
  /** Outbox, audit and history entry. Every transaction that changes shared data records at least one. */
  record(op: OpDraft): void;
  /** Announced after the commit, in order. */
  publish(event: EventDraft): void;
  /** A job that starts after the commit. Answers with its id. */
  enqueue(job: JobDraft): string;
  /** Row for a blob that `blobs.put` has made durable. */
  keepBlob(blob: StoredBlob, mediaType: string): void;
}

/**
 * All that a verb may touch of the world. Built for one call by one actor.
 * `write` with `local` is for what never leaves the workstation (queue, sessions, preferences) and needs no op.
 */
export interface AreaContext {
  readonly actor: Actor;
  readonly connection: Connection;
  readonly db: Database;
  write<Result>(work: (tx: WriteTx) => Result, options?: { readonly local?: boolean }): Result;
  /** `can()` for this call's actor. */
  can(action: Action, resource?: ProtectedResource): boolean;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly blobs: BlobStore;
  readonly devices: DeviceBridge;
  /** Live announcements, for verbs that stream. */
  readonly events: { last(): number; watch(afterNumber: number, signal: AbortSignal | undefined): AsyncGenerator<CoreEvent, void, void> };
  readonly logger: Logger;
  /** Long-lived helpers that the composition root made (reader of page images, job queue, …). */
  readonly services: CoreServices;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal | undefined;
}
