import { useRef, useState } from 'react';
import type { Item } from '#shared/contract/catalogue.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCoreClient } from '../../client/use-core.ts';

export interface FileProblem {
  readonly fileName: string;
  /** Null when it is the whole file. */
  readonly pageInFile: number | null;
  readonly error: MunimentError;
}

export interface ImportState {
  readonly phase: 'running' | 'done' | 'stopped' | 'held up';
  readonly current: string;
  readonly done: number;
  readonly total: number;
  readonly imported: number;
  readonly pages: number;
  readonly startedAt: string;
  /** What was not sent. */
  readonly left: readonly File[];
  readonly problems: readonly FileProblem[];
}

export interface FileImport {
  readonly state: ImportState | null;
  readonly start: (files: readonly File[], itemId: Item['itemId'] | null) => void;
  /** After the file under way. */
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly dismiss: () => void;
}

/** Sends files one after another. What came in stays in, what is bad becomes a line of the report, and a cut line holds the rest up. */
export function useFileImport(): FileImport {
  const client = useCoreClient();
  const [state, setState] = useState<ImportState | null>(null);
  const isStopped = useRef(false);
  const target = useRef<Item['itemId'] | null>(null);

  const run = async (files: readonly File[], begun: ImportState): Promise<void> => {
    isStopped.current = false;
    let now: ImportState = { ...begun, phase: 'running', left: files };
    for (const [index, file] of files.entries()) {
      if (isStopped.current) { setState({ ...now, phase: 'stopped' }); return; }
      now = { ...now, current: file.name };
      setState(now);
      try {
        const { pages, problems } = await client.digitisation.importFile({ itemId: target.current, fileName: file.name, file });
        const found = problems.map(({ pageInFile, code }): FileProblem => ({ fileName: file.name, pageInFile, error: new MunimentError(isErrorCode(code) ? code : 'HOST_FAULT') }));
        now = { ...now, imported: now.imported + (pages.length > 0 ? 1 : 0), pages: now.pages + pages.length, problems: [...now.problems, ...found] };
      } catch (error) {
        const known = error instanceof MunimentError ? error : new MunimentError('HOST_FAULT', {}, { cause: error });
        now = { ...now, problems: [...now.problems, { fileName: file.name, pageInFile: null, error: known }] };
        if (known.code === 'HOST_GONE') { setState({ ...now, phase: 'held up', left: files.slice(index + 1) }); return; }
      }
      now = { ...now, done: now.done + 1, left: files.slice(index + 1) };
    }
    setState({ ...now, phase: 'done' });
  };
  const begin = (total: number): ImportState => ({ phase: 'running', current: '', done: 0, total, imported: 0, pages: 0, startedAt: new Date().toISOString(), left: [], problems: [] });
  return {
    state,
    start: (files, itemId) => {
      if (files.length === 0 || state?.phase === 'running') return;
      target.current = itemId;
      void run(files, begin(files.length));
    },
    stop: () => { isStopped.current = true; },
    goOn: () => { if (state !== null && state.phase !== 'running') void run(state.left, state); },
    dismiss: () => { setState(null); },
  };
}
