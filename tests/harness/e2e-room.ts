import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCameraFile } from '../fixtures/render-camera-frame.ts';
import { openDesk, type Desk, type DeskOptions } from './desk.ts';
import { controlEmulators, type EmulatorControl } from './emulator-control.ts';
import { copySampleRoom } from './sample-room-copy.ts';
import { openServe, type ServeProcess } from './serve-process.ts';

export interface E2eRoom {
  readonly folder: string;
  readonly desk: Desk;
  /** The far side of the room's devices. Closed by whoever asked for it. */
  emulators(): Promise<EmulatorControl>;
  /** The program; another one after a restart. */
  host: ServeProcess;
  close(): Promise<void>;
}

export interface E2eRoomOptions extends DeskOptions {
  /** `page`: a Chinese letter lies under the camera. */
  readonly camera?: 'page' | 'none';
  /** What is done to the copy before the program starts on it. */
  readonly prepare?: (folder: string) => Promise<void>;
}

/** A whole sample room of its own, the built program on it, and a browser in front. Nothing is loaded yet. */
export async function openE2eRoom(options: E2eRoomOptions = {}): Promise<E2eRoom> {
  const scene = mkdtempSync(join(tmpdir(), 'muniment-camera-'));
  const cameraFile = join(scene, 'page.mjpeg');
  const [copy] = await Promise.all([copySampleRoom(), options.camera === 'page' ? writeCameraFile(cameraFile, undefined, 2) : null]);
  await options.prepare?.(copy.folder);
  const [host, desk] = await Promise.all([openServe(copy.folder), openDesk({ ...options, ...(options.camera === 'page' && { cameraFile }) })]);
  const room: E2eRoom = {
    folder: copy.folder, desk, host,
    emulators: () => controlEmulators(copy.folder),
    close: async () => {
      await desk.close();
      await room.host.stop('SIGTERM');
      copy.remove();
      rmSync(scene, { recursive: true, force: true });
    },
  };
  return room;
}
