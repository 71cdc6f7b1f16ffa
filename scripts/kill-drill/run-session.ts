import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ActName, SessionMessage, SessionOrder } from './drill-protocol.ts';
import type { Ledger } from './ledger.ts';

/** When the session dies: so long after it was started, or so long after it began the act that it was told to aim at. */
export interface KillMoment {
  readonly after: 'start' | 'aim';
  readonly delayMs: number;
}

export interface SessionEnd {
  /** `start`, the act that was under way, or `between`. */
  readonly killedIn: ActName | 'start' | 'between';
  /** From start to open; null when it did not come so far. */
  readonly openMs: number | null;
  /** How long the aimed act took, when it was over before the kill. */
  readonly aimMs: number | null;
  readonly findings: readonly string[];
}

/** A session that does nothing for so long hangs. */
const PATIENCE_MS = 60_000;

/** Runs one session until its kill. Throws when it ends by itself: then the core, or the drill, is broken. */
export async function runSession(program: string, order: SessionOrder, moment: KillMoment, ledger: Ledger): Promise<SessionEnd> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: `${program}.cache` } });
  const kill = () => { child.kill('SIGKILL'); };
  const patience = setTimeout(kill, PATIENCE_MS);
  let timer = moment.after === 'start' ? setTimeout(kill, moment.delayMs) : undefined;
  let complaint = '';
  child.stderr!.on('data', (bytes: Buffer) => { complaint += bytes.toString('utf8'); });

  let killedIn: SessionEnd['killedIn'] = 'start';
  let openMs: number | null = null;
  let aimAtMs: number | null = null;
  let aimMs: number | null = null;
  const findings: string[] = [];
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
    const message = parse(line);
    if (message === null) return;
    if (message.at === 'open') {
      openMs = performance.now() - startedMs;
      killedIn = 'between';
      findings.push(...message.findings);
    } else if (message.at === 'about') {
      killedIn = message.act;
      ledger.announce(message.facts);
      if (message.act === order.aim && aimAtMs === null) {
        aimAtMs = performance.now();
        if (moment.after === 'aim') timer = setTimeout(kill, moment.delayMs);
      }
    } else {
      killedIn = 'between';
      ledger.acknowledge(message.facts);
      if (message.act === order.aim && aimAtMs !== null) aimMs ??= performance.now() - aimAtMs;
    }
  });
  // `close` comes after everything that was said has been heard.
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  clearTimeout(patience);
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the session ended by itself (${code ?? signal}): ${complaint}`);
  if (performance.now() - startedMs > PATIENCE_MS) throw new Error(`the session hung in ${killedIn}: ${complaint}`);
  return { killedIn, openMs, aimMs, findings };
}

/** Null for a line that the kill cut in two. */
function parse(line: string): SessionMessage | null {
  try {
    return JSON.parse(line) as SessionMessage;
  } catch {
    return null;
  }
}
