import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { listFolderFiles, onFolderChange, type FolderFile } from '#main/imaging/folder-files.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { listWatched, noteOutcome, type WatchedFolderRecord } from './folders-store.ts';
import { isItemVisible } from './pages-store.ts';
import { importName, takeFolderFile, type FolderWork } from './take-folder-file.ts';

export interface FolderWatch {
  /** Looks through all folders once. */
  poll(): Promise<void>;
  stop(): Promise<void>;
}

export interface FolderWatchPace {
  /** Between two looks while something is arriving. */
  readonly busyMs: number;
  /** Between two looks while nothing is. The system's own notices cut it short; network drives give none. */
  readonly idleMs: number;
}

const USUAL_PACE: FolderWatchPace = { busyMs: 1500, idleMs: 4000 };

/** Looks at which size and time of a file must have stayed the same before it is opened. */
const STILL_LOOKS = 2;
/** A file that does not parse may be one that a slow scanner has not finished: it gets this many more quiet looks before it is reported. */
const PATIENT_LOOKS = 20;

/** What the watch knows of a file that it has not taken. `done` files are not opened again until they change. */
interface Sighting { readonly sizeBytes: number; readonly modifiedMs: number; readonly looks: number; readonly done: boolean }

/** Takes what appears in the watched folders, once it is complete. Files are copied, never moved or deleted. */
export function startFolderWatch(context: AreaContext, pace: FolderWatchPace = USUAL_PACE): FolderWatch {
  const sightings = new Map<string, Map<string, Sighting>>();
  const hints = new Map<string, () => void>();
  let stopped = false;
  let polling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const plan = (delayMs: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => { void poll(); }, delayMs).unref();
  };

  const look = async () => {
    const watched = listWatched(context.db, clearanceRank(context.actor)).filter((folder) => folder.enabled);
    const paths = new Set(watched.map(({ folder }) => folder));
    for (const [folder, end] of hints) if (!paths.has(folder)) { end(); hints.delete(folder); sightings.delete(folder); }
    let arriving = false;
    for (const folder of watched) {
      if (stopped) return;
      arriving = (await lookInto(folder)) || arriving;
    }
    plan(arriving ? pace.busyMs : pace.idleMs);
  };

  /** Answers whether something there is not finished yet. */
  const lookInto = async (watched: WatchedFolderRecord): Promise<boolean> => {
    const files = await listFolderFiles(watched.folder).catch(() => null);
    if (files === null) {
      // Unplugged: the notices end with it, and after it comes back everything is looked at anew.
      hints.get(watched.folder)?.();
      hints.delete(watched.folder);
      sightings.delete(watched.folder);
      return false;
    }
    if (!hints.has(watched.folder)) hints.set(watched.folder, onFolderChange(watched.folder, () => plan(pace.busyMs)));
    const before = sightings.get(watched.folder) ?? new Map<string, Sighting>();
    const now = new Map<string, Sighting>();
    sightings.set(watched.folder, now);
    let arriving = false;
    for (const file of files) {
      if (stopped) return false;
      const sighting = await judge(context, watched, file, before.get(file.name));
      now.set(file.name, sighting);
      arriving ||= !sighting.done;
    }
    return arriving;
  };

  const poll = (): Promise<void> => {
    polling = polling.then(look).catch((error: unknown) => {
      context.logger.error('watched folders could not be looked through', { error });
      plan(pace.idleMs);
    });
    return polling;
  };

  plan(pace.busyMs);
  return {
    poll,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await polling;
      for (const end of hints.values()) end();
    },
  };
}

async function judge(context: AreaContext, watched: WatchedFolderRecord, file: FolderFile, before: Sighting | undefined): Promise<Sighting> {
  const same = before !== undefined && before.sizeBytes === file.sizeBytes && before.modifiedMs === file.modifiedMs;
  const seen = (looks: number, done: boolean): Sighting => ({ sizeBytes: file.sizeBytes, modifiedMs: file.modifiedMs, looks, done });
  if (!same) return seen(0, false);
  if (before.done) return before;
  const looks = before.looks + 1;
  if (looks < STILL_LOOKS) return seen(looks, false);

  const itemId = watched.itemId !== null && isItemVisible(context.db, watched.itemId, clearanceRank(context.actor), 'livingOnly') ? watched.itemId : null;
  const work: FolderWork = { folder: watched.folder, itemId, source: 'watchedFolder', alsoTakenAs: importName(watched.folder, itemId) };
  const result = await takeFolderFile(context, work, file);
  if (result.kind === 'stored') context.logger.info('took a file of a watched folder', { pages: result.pages });
  if (result.kind !== 'refused' || result.reported) return seen(looks, true);
  if (looks < STILL_LOOKS + PATIENT_LOOKS && MAY_BE_UNFINISHED.has(result.code)) return seen(looks, false);
  report(context, watched.folder, file.name, result.code, result.sha256);
  return seen(looks, true);
}

const MAY_BE_UNFINISHED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'DIGITISATION_FILE_EMPTY', 'DIGITISATION_FILE_GONE', 'DIGITISATION_FILE_CHANGING', 'DIGITISATION_FILE_UNREADABLE', 'DIGITISATION_IMAGE_DAMAGED', 'DIGITISATION_PDF_DAMAGED', 'DIGITISATION_UNSUPPORTED_TYPE',
]);

/** A person must know: remembered with the folder, and as a task. */
function report(context: AreaContext, folder: string, name: string, code: ErrorCode, sha256: string | null): void {
  context.write((tx) => {
    noteOutcome(context.db, { folder, name, sha256: sha256 ?? '' }, code, context.clock.nowIso());
    raiseTask(context, tx, { kind: 'fileRefused', uniqueKey: `fileRefused:${folder}/${name}`, data: { file: name, reason: code }, target: { screen: 'digitise', id: null } });
    tx.publish({ name: 'digitisation.pagesChanged', payload: {} });
  }, { local: true });
}
