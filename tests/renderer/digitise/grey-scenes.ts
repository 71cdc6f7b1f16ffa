import sharp from 'sharp';
import type { GreyPicture } from '#shared/pictures/sheet-edge.ts';
import { CAMERA_SCENE, renderCameraFrames, type CameraScene } from '../../fixtures/render-camera-frame.ts';

const SMALL: CameraScene = { ...CAMERA_SCENE, widthPx: 960, heightPx: 720 };

/** What the screen sees of a camera's frames: 160 points across, in shades of grey, with the noise of the sensor and of JPEG. */
export async function seen(scene: Partial<CameraScene>, frames = 1): Promise<readonly GreyPicture[]> {
  return Promise.all((await renderCameraFrames({ ...SMALL, ...scene }, frames)).map(toGrey));
}

export async function toGrey(picture: Buffer): Promise<GreyPicture> {
  const { data, info } = await sharp(picture).resize({ width: 160 }).greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, shades: new Uint8Array(data) };
}
