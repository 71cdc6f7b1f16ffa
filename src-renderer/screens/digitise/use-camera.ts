import { useCallback, useEffect, useState } from 'react';
import { usePreference } from '../../components/stored-preference.ts';
import { cameraProblemOf, type CameraProblem } from './camera-problem.ts';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'failed'; readonly problem: CameraProblem };

export interface Camera {
  readonly state: CameraState;
  /** The cameras of this workstation; names come with the permission. */
  readonly cameras: readonly MediaDeviceInfo[];
  readonly cameraId: string;
  readonly choose: (cameraId: string) => void;
  readonly retry: () => void;
}

/** More than any document camera for A4 gives; it answers with the nearest that it has. */
const WANTED = { width: { ideal: 4096 }, height: { ideal: 3072 } } as const;

/** The chosen camera, open as long as the component is on the screen and `enabled`. The choice is remembered at this workstation. */
export function useCamera(enabled: boolean): Camera {
  const [chosen, choose] = usePreference<string>('digitiseCamera', '');
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => { setAttempt((count) => count + 1); }, []);

  useEffect(() => {
    if (!enabled) return undefined;
    // A page that is not served from this computer has no `mediaDevices` at all.
    if (!('mediaDevices' in navigator)) { setState({ kind: 'failed', problem: { kind: 'denied', detail: 'InsecureContext' } }); return undefined; }
    let left = false;
    let opened: MediaStream | null = null;
    setState({ kind: 'starting' });
    openCamera(chosen).then(async (stream) => {
      if (left) { stopStream(stream); return; }
      opened = stream;
      const track = stream.getVideoTracks()[0];
      track?.addEventListener('ended', () => { if (!left) setState({ kind: 'failed', problem: { kind: 'unplugged', detail: 'ended' } }); });
      setState({ kind: 'live', stream });
      setCameras(await listCameras());
    }).catch((error: unknown) => { if (!left) setState({ kind: 'failed', problem: cameraProblemOf(error) }); });
    return () => {
      left = true;
      if (opened !== null) stopStream(opened);
    };
  }, [enabled, chosen, attempt]);

  const failed = state.kind === 'failed';
  useEffect(() => {
    if (!enabled || !('mediaDevices' in navigator)) return undefined;
    const devices = navigator.mediaDevices;
    const changed = (): void => {
      listCameras().then((found) => {
        setCameras(found);
        // Plugged in again: nobody has to press anything.
        if (failed && found.length > 0) retry();
      }).catch(() => {});
    };
    devices.addEventListener('devicechange', changed);
    return () => { devices.removeEventListener('devicechange', changed); };
  }, [enabled, failed, retry]);

  const liveId = state.kind === 'live' ? state.stream.getVideoTracks()[0]?.getSettings().deviceId : undefined;
  return { state, cameras, cameraId: liveId ?? chosen, choose, retry };
}

async function openCamera(cameraId: string): Promise<MediaStream> {
  const devices = navigator.mediaDevices;
  if (cameraId === '') return devices.getUserMedia({ video: WANTED, audio: false });
  try {
    return await devices.getUserMedia({ video: { ...WANTED, deviceId: { exact: cameraId } }, audio: false });
  } catch (error) {
    // The remembered camera stayed at another desk: take the one that is here.
    if (!(error instanceof Error) || !['OverconstrainedError', 'NotFoundError'].includes(error.name)) throw error;
    return devices.getUserMedia({ video: WANTED, audio: false });
  }
}

async function listCameras(): Promise<MediaDeviceInfo[]> {
  return (await navigator.mediaDevices.enumerateDevices()).filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
}

function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
