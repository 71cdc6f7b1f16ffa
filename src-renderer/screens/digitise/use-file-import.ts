import { useRef, useState } from 'react';
import type { Page } from '#shared/contract/digitisation.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCoreClient } from '../../client/use-core.ts';
import type { PageId } from './desk-pages.ts';
import { uuidV7 } from './uuid-v7.ts';

/** A file that waits; its page keeps the id that it was given, so that a second attempt cannot double it. */
interface WaitingFile { readonly file: File; readonly pageId: PageId }

export interface FileProblem {
  readonly fileName: string;
  /** Null: the file as a whole. */
  readonly pageInFile: number | null;
  readonly error: MunimentError;
}

export interface FileImportState {
  /** Where the pages go; null is the inbox. */
  readonly itemId: Page['itemId'];
  readonly phase: 'running' | 'done' | 'stopped' | 'held up';
  readonly startedAt: string;
  readonly current: string;
  readonly total: number;
  readonly done: number;
  readonly imported: number;
  readonly pages: number;
  readonly problems: readonly FileProblem[];
  readonly left: readonly WaitingFile[];
}

export interface FileImport {
  readonly state: FileImportState | null;
  readonly start: (files: readonly File[], itemId: Page['itemId']) => void;
  readonly stop: () => void;
  /** Goes on with what was left, into the same item. */
  readonly goOn: () => void;
  readonly dismiss: () => void;
}

const LARGEST_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Takes files one after another in the order of their names; every page is durable by itself, and a bad file stops none of the others. */
export function useFileImport(): FileImport {
  const client = useCoreClient();
  const [state, setState] = useState<FileImportState | null>(null);
  const stopping = useRef(false);
  const running = useRef(false);
  const target = useRef<Page['itemId']>(null);

  const run = async (files: readonly WaitingFile[], before: FileImportState | null): Promise<void> => {
    if (running.current) return;
    running.current = true;
    stopping.current = false;
    let now: FileImportState = {
      itemId: target.current, phase: 'running', startedAt: new Date().toISOString(), current: '', total: (before?.done ?? 0) + files.length, done: before?.done ?? 0,
      imported: before?.imported ?? 0, pages: before?.pages ?? 0, problems: before?.problems ?? [], left: files,
    };
    const enter = (change: Partial<FileImportState>): void => { now = { ...now, ...change }; setState(now); };
    for (const [index, waiting] of files.entries()) {
      if (stopping.current) break;
      const { file } = waiting;
      enter({ current: file.name });
      try {
        const { pages, problems } = await takeOne(client, waiting, target.current);
        enter({ imported: now.imported + (pages > 0 ? 1 : 0), pages: now.pages + pages, problems: [...now.problems, ...problems] });
      } catch (reason) {
        const error = reason instanceof MunimentError ? reason : new MunimentError('HOST_FAULT', { incident: String(reason) }, { cause: reason });
        const isGone = error.code === 'HOST_GONE';
        // A picture can be sent again under its id; of a file with several pages nobody knows what came in, so a person looks first.
        const again = isGone && isSinglePicture(file);
        if (!again) enter({ problems: [...now.problems, { fileName: file.name, pageInFile: null, error }] });
        if (isGone) { enter({ phase: 'held up', left: files.slice(again ? index : index + 1), done: now.done + (again ? 0 : 1) }); break; }
      }
      enter({ done: now.done + 1, left: files.slice(index + 1) });
    }
    running.current = false;
    if (now.phase === 'running') enter({ phase: now.left.length > 0 ? 'stopped' : 'done' });
  };

  return {
    state,
    start: (files, itemId) => {
      if (running.current || files.length === 0) return;
      target.current = itemId;
      const inOrder = [...files].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
      void run(inOrder.map((file) => ({ file, pageId: uuidV7() as PageId })), null);
    },
    stop: () => { stopping.current = true; },
    goOn: () => { if (state !== null) void run(state.left, state); },
    dismiss: () => { if (!running.current) setState(null); },
  };
}

function isSinglePicture(file: File): boolean {
  return file.type === 'image/jpeg' || file.type === 'image/png';
}

async function takeOne(client: MunimentClient, { file, pageId }: WaitingFile, itemId: Page['itemId']): Promise<{ readonly pages: number; readonly problems: readonly FileProblem[] }> {
  if (file.size === 0) throw new MunimentError('DIGITISATION_FILE_EMPTY', { fileName: file.name });
  if (file.size > LARGEST_BYTES) throw new MunimentError('DIGITISATION_FILE_TOO_BIG', { fileName: file.name, megabytes: Math.ceil(file.size / MEGABYTE), limit: LARGEST_BYTES / MEGABYTE });
  if (isSinglePicture(file)) {
    try {
      await client.digitisation.addPage({ pageId, itemId, file, source: 'import', originalName: file.name });
      return { pages: 1, problems: [] };
    } catch (error) {
      // Its name said one picture, its bytes are a file of several.
      if (!(error instanceof MunimentError) || !['DIGITISATION_MANY_PAGES', 'DIGITISATION_UNSUPPORTED_TYPE'].includes(error.code)) throw error;
    }
  }
  const { pages, problems } = await client.digitisation.importFile({ itemId, fileName: file.name, file });
  return {
    pages: pages.length,
    problems: problems.map(({ pageInFile, code }) => ({ fileName: file.name, pageInFile, error: new MunimentError(isErrorCode(code) ? code : 'HOST_FAULT', { fileName: file.name, incident: code }) })),
  };
}
