/** What a camera does by itself, and can be told to leave as it is now. */
export const LOCKS = ['focus', 'exposure', 'whiteBalance'] as const;
export type LockKind = (typeof LOCKS)[number];

/** `absent`: this camera does not let a program do it. */
export type LockState = 'absent' | 'free' | 'locked';

/**
 * The part of Image Capture (W3C, 2.3 and 3) that TypeScript does not know. `…Mode` is `manual`, `continuous`, `single-shot` or `none`; the
 * values are those at which a mode `manual` stands.
 */
export interface CameraModes {
  readonly focusMode?: string; readonly focusDistance?: number;
  readonly exposureMode?: string; readonly exposureTime?: number; readonly exposureCompensation?: number; readonly iso?: number;
  readonly whiteBalanceMode?: string; readonly colorTemperature?: number;
}
type ModeOffers = { readonly [Name in 'focusMode' | 'exposureMode' | 'whiteBalanceMode']?: readonly string[] };

const MODE = { focus: 'focusMode', exposure: 'exposureMode', whiteBalance: 'whiteBalanceMode' } as const satisfies Record<LockKind, keyof CameraModes>;
/** Written with the mode, so that the camera stays where it is and does not fall back to a value of its own. */
const HELD = { focus: ['focusDistance'], exposure: ['exposureTime', 'iso'], whiteBalance: ['colorTemperature'] } as const satisfies Record<LockKind, readonly (keyof CameraModes)[]>;

/** What is locked now and what can be, from what the track says of itself. */
export function lockStates(offers: ModeOffers, now: CameraModes): Readonly<Record<LockKind, LockState>> {
  const stateOf = (kind: LockKind): LockState => {
    const modes = offers[MODE[kind]] ?? [];
    if (!modes.includes('manual') || !modes.some(isAutomatic)) return 'absent';
    return now[MODE[kind]] === 'manual' ? 'locked' : 'free';
  };
  return { focus: stateOf('focus'), exposure: stateOf('exposure'), whiteBalance: stateOf('whiteBalance') };
}

/** Constraint sets that bring every lock to what is wanted: each call replaces those before, so all of them are named. */
export function lockConstraints(offers: ModeOffers, now: CameraModes, wanted: ReadonlySet<LockKind>): readonly CameraModes[] {
  const states = lockStates(offers, now);
  return LOCKS.filter((kind) => states[kind] !== 'absent').map((kind) => {
    if (!wanted.has(kind)) return { [MODE[kind]]: (offers[MODE[kind]] ?? []).find(isAutomatic) };
    return { [MODE[kind]]: 'manual', ...Object.fromEntries(HELD[kind].flatMap((name) => (now[name] === undefined ? [] : [[name, now[name]]]))) };
  });
}

function isAutomatic(mode: string): boolean {
  return mode === 'continuous' || mode === 'single-shot';
}

/** What can be asked of this track, and how it stands. A browser without the extension offers nothing. */
export function modesOf(track: MediaStreamTrack): { readonly offers: ModeOffers; readonly now: CameraModes } {
  return { offers: 'getCapabilities' in track ? track.getCapabilities() as ModeOffers : {}, now: track.getSettings() as CameraModes };
}
