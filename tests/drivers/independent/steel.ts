/** The least that a controller needs of time and of a wire. Nothing in this folder shares code with the drivers. */
export interface Ticker {
  after(delayMs: number, run: () => void): () => void;
}
export interface Wire {
  write(bytes: Uint8Array): Promise<void>;
  onData(listener: (bytes: Uint8Array) => void): void;
}

export type Hazard = 'beam' | 'kickPlate' | 'pinch' | 'overCurrent' | 'emergencyStop';

const TICK_MS = 25;
const WAY_MS = 4000;
const STUCK_MS = 5500;
const AISLE_MM = 900;

/** A bank of carriages with one free aisle: moves linearly, halts at a hazard, and remembers what halted it. */
export class Steel {
  readonly carriages: number;
  readonly hazards = new Set<Hazard>();
  /** 0 none, 1..N, -1 spread. */
  openAisle = 0;
  target = 0;
  movingMs: number | null = null;
  /** What ended the last motion badly. */
  latched: Hazard | 'stuck' | 'watchdog' | null = null;
  jammed = false;
  uptimeMs = 0;
  sinceBeatMs = 0;
  /** Infinity for a controller without a watchdog. */
  watchdogMs: number;
  onEnd: (how: 'done' | 'stopped' | Hazard | 'stuck' | 'watchdog') => void = () => undefined;
  onBegin: () => void = () => undefined;
  #from: number[];

  constructor(ticker: Ticker, carriages: number, watchdogMs: number) {
    this.carriages = carriages;
    this.watchdogMs = watchdogMs;
    this.#from = this.#homes(0);
    const tick = (): void => { this.#tick(); ticker.after(TICK_MS, tick); };
    ticker.after(TICK_MS, tick);
  }

  get moving(): boolean { return this.movingMs !== null; }

  positions(): number[] {
    const part = this.movingMs === null ? 1 : Math.min(1, this.movingMs / WAY_MS);
    const to = this.movingMs === null ? this.#from : this.#homes(this.target);
    return this.#from.map((from, index) => Math.round(from + ((to[index] ?? 0) - from) * part));
  }

  /** False when a hazard forbids it; true also when there is nothing to move. */
  begin(target: number): boolean {
    if (this.hazards.size > 0 || this.moving || this.latched !== null) return false;
    this.target = target;
    if (this.#homes(target).every((home, index) => home === this.#from[index])) { this.openAisle = target; this.onEnd('done'); return true; }
    this.movingMs = 0;
    this.sinceBeatMs = 0;
    this.openAisle = 0;
    this.onBegin();
    return true;
  }

  halt(how: 'stopped' | Hazard | 'stuck' | 'watchdog'): void {
    if (this.movingMs === null) return;
    this.#from = this.positions();
    this.movingMs = null;
    if (how !== 'stopped') this.latched = how;
    this.onEnd(how);
  }

  #homes(aisle: number): number[] {
    return Array.from({ length: this.carriages }, (_, index) => aisle === -1 ? Math.round(AISLE_MM * (index + 1) / (this.carriages + 1)) : aisle > 0 && index + 1 >= aisle ? AISLE_MM : 0);
  }

  #tick(): void {
    this.uptimeMs += TICK_MS;
    if (this.movingMs === null) return;
    this.sinceBeatMs += TICK_MS;
    const [hazard] = this.hazards;
    if (hazard !== undefined) { this.halt(hazard); return; }
    if (this.sinceBeatMs > this.watchdogMs) { this.halt('watchdog'); return; }
    this.movingMs += TICK_MS;
    if (this.jammed) {
      if (this.movingMs > STUCK_MS) this.halt('stuck');
      return;
    }
    if (this.movingMs < WAY_MS) return;
    this.#from = this.#homes(this.target);
    this.movingMs = null;
    this.openAisle = this.target;
    this.onEnd('done');
  }
}
