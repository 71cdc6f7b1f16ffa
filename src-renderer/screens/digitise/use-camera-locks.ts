import { useCallback, useEffect, useState } from 'react';
import { LOCKS, lockConstraints, lockStates, modesOf, type LockKind, type LockState } from './camera-locks.ts';

export interface CameraLocks {
  readonly states: Readonly<Record<LockKind, LockState>>;
  /** What the camera promised to hold and does not. */
  readonly broken: LockKind | null;
  readonly set: (kind: LockKind, locked: boolean) => void;
}

const NONE: CameraLocks['states'] = { focus: 'absent', exposure: 'absent', whiteBalance: 'absent' };
/** Browsers learn what a camera can a little after its first picture. */
const ASK_AGAIN_MS = 1000;

/** Focus, exposure and white balance of the open camera. A lock holds what the camera has found now, so it ends with the stream. */
export function useCameraLocks(track: MediaStreamTrack | null): CameraLocks {
  const [states, setStates] = useState(NONE);
  const [broken, setBroken] = useState<LockKind | null>(null);
  const read = useCallback((): CameraLocks['states'] => {
    if (track === null) return NONE;
    const { offers, now } = modesOf(track);
    return lockStates(offers, now);
  }, [track]);
  useEffect(() => {
    setBroken(null);
    setStates(read());
    const timer = setTimeout(() => { setStates(read()); }, ASK_AGAIN_MS);
    return () => { clearTimeout(timer); };
  }, [read]);

  const set = (kind: LockKind, locked: boolean): void => {
    if (track === null) return;
    const { offers, now } = modesOf(track);
    const wanted = new Set(LOCKS.filter((each) => (each === kind ? locked : states[each] === 'locked')));
    const done = (): void => {
      const after = read();
      setStates(after);
      setBroken((after[kind] === 'locked') === locked ? null : kind);
    };
    // Refused or not: how it stands now is read from the camera.
    track.applyConstraints({ ...track.getConstraints(), advanced: lockConstraints(offers, now, wanted) as MediaTrackConstraintSet[] }).catch(() => {}).finally(done);
  };
  return { states, broken, set };
}
