import type { ErrorCode } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { pageIdFromFile, readWholeFile, type FolderFile } from '#main/imaging/folder-files.ts';
import { hasPageExtension } from '#main/imaging/sniff-file.ts';
import { findOutcome, IGNORED, noteOutcome, STORED } from './folders-store.ts';
import type { PageSource } from './pages-store.ts';
import { fileFault, takeFile } from './take-file.ts';

export type FolderFileResult =
  | { readonly kind: 'stored'; readonly pages: number; readonly problems: readonly ErrorCode[] }
  /** These bytes were taken under this name before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'ignored' }
  /** `reported`: a refusal of these bytes under this name stands in the record already. */
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly sha256: string | null; readonly reported: boolean };

/** From where and whereto. `folder` is the name under which taken files are remembered. */
export interface FolderWork {
  readonly folder: string;
  readonly itemId: string | null;
  readonly source: PageSource;
  /** Other names under which files of the same folder, for the same place, may have been taken. */
  readonly alsoTakenAs?: string;
}

/** Under this name a folder's import into an item (or the inbox) remembers what it took. */
export const importName = (folder: string, itemId: string | null): string => `import:${itemId ?? 'inbox'}:${folder}`;

/**
 * Takes one file of a folder unless it was taken already. What only concerns the file is answered, the rest is thrown
 * (disk full, item gone, the signal's reason). A refusal is not remembered here: whether a file may still be growing is the caller's to know.
 */
export async function takeFolderFile(context: AreaContext, work: FolderWork, file: FolderFile): Promise<FolderFileResult> {
  let sha256: string | null = null;
  let reported = false;
  try {
    const whole = await readWholeFile(file);
    sha256 = whole.sha256;
    const source = { folder: work.folder, name: file.name, sha256 };
    const earlier = findOutcome(context.db, work.folder, file.name, sha256);
    if (earlier === STORED || (work.alsoTakenAs !== undefined && findOutcome(context.db, work.alsoTakenAs, file.name, sha256) === STORED)) return { kind: 'known' };
    if (earlier === IGNORED) return { kind: 'ignored' };
    reported = earlier !== null;
    // One transaction for the page and the note that its file was taken: each costs a turn of the disk.
    let isNoted = false;
    const whenWhole = (): void => { noteOutcome(context.db, source, STORED, context.clock.nowIso()); isNoted = true; };
    const { pages, problems } = await takeFile(context, { bytes: whole.bytes, fileName: file.name, itemId: work.itemId, source: work.source, pageIdFor: (pageInFile) => pageIdFromFile({ ...source, pageInFile }), whenWhole });
    if (pages.length === 0 && problems[0] !== undefined) return { kind: 'refused', code: problems[0].code, sha256, reported };
    if (!isNoted) remember(context, source, STORED);
    return { kind: 'stored', pages: pages.length, problems: problems.map((problem) => problem.code) };
  } catch (error) {
    const code = fileFault(error);
    if (code === null) throw error;
    if (code !== 'DIGITISATION_UNSUPPORTED_TYPE' || sha256 === null || hasPageExtension(file.name)) return { kind: 'refused', code, sha256, reported };
    remember(context, { folder: work.folder, name: file.name, sha256 }, IGNORED);
    return { kind: 'ignored' };
  }
}

function remember(context: AreaContext, file: { readonly folder: string; readonly name: string; readonly sha256: string }, outcome: string): void {
  context.write(() => noteOutcome(context.db, file, outcome, context.clock.nowIso()), { local: true });
}
