import type { ReadTag } from '#shared/domain/read-tag.ts';
import type { SessionLostEvent } from './session-lost-event.ts';

export type TagReaderEvent = { readonly kind: 'tag'; readonly tag: ReadTag } | SessionLostEvent;

/** One proved link to a UHF RFID reader. */
export interface TagReaderSession {
  readonly family: 'rfid';
  readonly identity: string;
  /** Listens for `forMs` and gives every tag once, with its best signal; tags are told of one by one as well. No tag is an empty list. */
  readTags(forMs: number): Promise<readonly ReadTag[]>;
  /** Ends the round that is under way; nothing where none is. */
  stopReading(): void;
  on(listener: (event: TagReaderEvent) => void): () => void;
  close(): Promise<void>;
}
