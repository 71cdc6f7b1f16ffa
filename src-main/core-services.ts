import type { BarcodeReader } from './imaging/barcodes/barcode-reader.ts';
import type { PageImages } from './imaging/page-image.ts';
import type { DocumentShelf } from './typesetting/document-shelf.ts';
import type { Typesetter } from './typesetting/create-typesetter.ts';
import type { FormLibrary } from './typesetting/form-library.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { RunningWork } from './jobs/running-work.ts';
import type { JobStore } from './jobs/job-queue-store.ts';
import type { RoomPaths } from './platform/paths.ts';
import type { PageReader } from './reading/page-reader.ts';
import type { RoomReader } from './rpc/readers/room-reader.ts';

/** Long-lived parts that verbs use besides the database; made once by the composition root. */
export interface CoreServices {
  readonly paths: RoomPaths;
  readonly appVersion: string;
  readonly startedAt: string;
  readonly repairMode: boolean;
  readonly jobs: { readonly store: JobStore; readonly runner: JobRunner };
  /** Work that somebody stands beside: never queued, never begun again by itself. */
  readonly running: RunningWork;
  /** Pictures made from the stored originals. */
  readonly pageImages: PageImages;
  /** Reads the codes on scanned pages. */
  readonly barcodes: BarcodeReader;
  /** Answers what only reads, in threads of their own. */
  readonly reader: RoomReader;
  /** Turns stored pictures into text. */
  readonly pageReader: PageReader;
  /** Printed forms: their templates, what sets them, and the PDFs that were made. */
  readonly forms: { readonly library: FormLibrary; readonly typesetter: Typesetter; readonly shelf: DocumentShelf };
  /** `doubtful` once the wall clock was seen to jump against the steady clock. */
  clockQuality(): 'good' | 'doubtful';
}
