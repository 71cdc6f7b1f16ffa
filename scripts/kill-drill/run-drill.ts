import { ACTS, type ActName, type SessionOrder, type Wrong } from './drill-protocol.ts';
import { drillRandom, type DrillRandom } from './drill-random.ts';
import { examineRoom, type Examination } from './examine-room.ts';
import { createLedger } from './ledger.ts';
import { runSession, type KillMoment, type SessionEnd } from './run-session.ts';

export interface DrillOptions {
  /** The bundled session (build-session.ts). */
  readonly program: string;
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly kills: number;
  readonly seed: number;
  readonly wrong: Wrong | null;
  /** What the kills aim at, instead of everything. */
  readonly aims?: readonly ActName[];
  report(line: string): void;
}

export interface DrillReport {
  readonly seed: number;
  readonly kills: number;
  /** Where the kills fell. */
  readonly killedIn: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  /** Acknowledged and lost, or there with a value that nobody wrote. */
  readonly lost: readonly string[];
  /** Everything else that is not as it must be, at any start or at the end. */
  readonly findings: readonly string[];
  readonly counts: Examination['counts'];
  readonly seconds: number;
  readonly ok: boolean;
}

/** What a kill aims at: one in five at the start itself, the rest at acts. */
const AIMS: readonly (ActName | 'start')[] = ['start', 'start', 'item', 'item', 'page', 'page', 'batch', 'work', 'step', 'backup', 'box', 'climate', 'task'];
/** First guesses of how long each takes; the drill learns better ones as it goes. */
const FIRST_SPANS_MS: Readonly<Record<ActName | 'start', number>> = { start: 500, item: 6, page: 40, batch: 120, work: 600, step: 15, backup: 150, box: 12, climate: 6, task: 5 };

/**
 * Kills the core at `kills` seeded moments of a working session, on one folder and one process at a time, and checks after
 * every start and at the end that nothing which was acknowledged is missing.
 */
export async function runDrill(options: DrillOptions): Promise<DrillReport> {
  const startedMs = performance.now();
  const random = drillRandom(options.seed);
  const ledger = createLedger();
  const killedIn: Record<string, number> = {};
  const findings: string[] = [];
  const spans = { ...FIRST_SPANS_MS };
  for (let kill = 1; kill <= options.kills; kill++) {
    const { order, moment, aim } = nextKill(options, random, spans);
    const end = await runSession(options.program, order, moment, ledger);
    learn(spans, aim, end);
    killedIn[end.killedIn] = (killedIn[end.killedIn] ?? 0) + 1;
    findings.push(...end.findings.map((finding) => `at start ${kill}: ${finding}`));
    if (kill % 10 === 0) options.report(`${kill} / ${options.kills} kills, ${ledger.count()} acknowledged, ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
  }
  const examined = await examineRoom(options.folder, options.migrationsFolder, ledger, { awaitJobs: options.wrong === null });
  findings.push(...examined.findings);
  return {
    seed: options.seed, kills: options.kills, killedIn, acknowledged: ledger.count(), lost: examined.lost, findings, counts: examined.counts, seconds: (performance.now() - startedMs) / 1000,
    ok: examined.lost.length === 0 && findings.length === 0,
  };
}

function nextKill(options: DrillOptions, random: DrillRandom, spans: typeof FIRST_SPANS_MS): { order: SessionOrder; moment: KillMoment; aim: ActName | 'start' } {
  // A core made wrong is shown where it is wrong: where pages are written.
  const aim = options.wrong === null ? random.pick(options.aims ?? AIMS) : 'page';
  const order: SessionOrder = {
    folder: options.folder, migrationsFolder: options.migrationsFolder, seed: random.below(2 ** 31), aim: aim === 'start' ? random.pick(ACTS) : aim, before: random.below(6), wrong: options.wrong,
  };
  const delayMs = options.wrong === 'answersFirst' ? 0 : Math.round(random.next() * spans[aim]);
  // The other wrongs choose their own moment.
  return { aim, order, moment: { after: aim === 'start' ? 'start' : 'aim', delayMs: options.wrong === null || options.wrong === 'answersFirst' ? delayMs : 10_000 } };
}

function learn(spans: Record<ActName | 'start', number>, aim: ActName | 'start', end: SessionEnd): void {
  // A backup, or work on images, goes on as a job after its call has answered: its span stays as guessed.
  if (end.aimMs !== null && aim !== 'start' && aim !== 'backup' && aim !== 'work') spans[aim] = (spans[aim] * 3 + end.aimMs * 1.1) / 4;
  if (end.openMs !== null) spans.start = (spans.start * 3 + end.openMs) / 4;
}
