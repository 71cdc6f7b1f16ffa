/** How steel moves: ramps up, runs, ramps down, one carriage after the other. Millimetres and seconds. */

export interface CarriageMotion {
  positionMm: number;
  speedMmPerS: number;
  targetMm: number;
  /** Motors start one after another, so that they do not draw their inrush together. */
  startDelayMs: number;
}

export interface MotionLimits {
  readonly topSpeedMmPerS: number;
  readonly rampMmPerS2: number;
}

/** Slower than a tenth of a millimetre away counts as there. */
const ARRIVED_MM = 0.1;

export const hasArrived = (carriage: CarriageMotion): boolean => Math.abs(carriage.targetMm - carriage.positionMm) < ARRIVED_MM;

/** Moves one carriage on by `elapsedMs` (small steps: at most 20 ms). */
export function moveCarriage(carriage: CarriageMotion, { topSpeedMmPerS, rampMmPerS2 }: MotionLimits, elapsedMs: number): void {
  if (carriage.startDelayMs > 0) {
    carriage.startDelayMs -= elapsedMs;
    return;
  }
  if (hasArrived(carriage)) {
    halt(carriage, carriage.targetMm);
    return;
  }
  const seconds = elapsedMs / 1000;
  const distanceMm = carriage.targetMm - carriage.positionMm;
  const brakingSpeed = Math.sqrt(2 * rampMmPerS2 * Math.abs(distanceMm));
  // Never below a crawl, or the last millimetre would take for ever.
  const crawl = topSpeedMmPerS / 25;
  carriage.speedMmPerS = Math.max(crawl, Math.min(topSpeedMmPerS, carriage.speedMmPerS + rampMmPerS2 * seconds, brakingSpeed));
  const stepMm = Math.min(Math.abs(distanceMm), carriage.speedMmPerS * seconds);
  carriage.positionMm += Math.sign(distanceMm) * stepMm;
  if (hasArrived(carriage)) halt(carriage, carriage.targetMm);
}

/** The brake falls: the carriage stays where it is. */
export function halt(carriage: CarriageMotion, atMm = carriage.positionMm): void {
  carriage.positionMm = atMm;
  carriage.targetMm = atMm;
  carriage.speedMmPerS = 0;
  carriage.startDelayMs = 0;
}
