/** Of a page drawn from the live picture: small letters stay clear of the blocks of JPEG. */
const JPEG_QUALITY = 0.92;
/** The largest still of a slow camera, its light metering included, is there in three; some promise one and never give it. */
export const STILL_PATIENCE_MS = 8000;

/** `still`: the camera's own photo; `frame`: a picture of its video. */
export type ShotMethod = 'still' | 'frame';

/** `late`: the photo did not come in time, and is thrown away should it still come. `gone`: the camera closed meanwhile. */
export type Shot =
  | { readonly kind: 'taken'; readonly picture: Blob; readonly method: ShotMethod }
  | { readonly kind: 'blank' } | { readonly kind: 'late' } | { readonly kind: 'gone' };

/** The part of `ImageCapture` that is used. */
export type StillCamera = Pick<ImageCapture, 'getPhotoCapabilities' | 'takePhoto'>;

type Still = { readonly kind: 'taken'; readonly picture: Blob } | { readonly kind: 'late' } | { readonly kind: 'none' };

/** The sheet under the camera as a JPEG or PNG file: a still where the camera makes a larger one than its video (unless `frameOnly`), else the frame that is shown. */
export async function takePicture(video: HTMLVideoElement, stream: MediaStream, frameOnly: boolean): Promise<Shot> {
  const { videoWidth: widthPx, videoHeight: heightPx } = video;
  if (widthPx === 0 || heightPx === 0) return { kind: 'blank' };
  const track = stream.getVideoTracks()[0];
  if (!frameOnly && track?.readyState === 'live' && 'ImageCapture' in window) {
    const still = await takeStill(new ImageCapture(track), widthPx, (patienceMs) => new Promise((resolve) => { setTimeout(resolve, patienceMs); }));
    if (still.kind === 'taken') return { ...still, method: 'still' };
    if (still.kind === 'late') return still;
  }
  // Somebody went on to another item: what the picture element still shows is an old frame.
  if (track?.readyState !== 'live') return { kind: 'gone' };
  const picture = await drawFrame(video, widthPx, heightPx);
  return picture === null ? { kind: 'blank' } : { kind: 'taken', picture, method: 'frame' };
}

/** The camera's largest photo; `none` when it has none larger than its video, or refuses. Never rejects, never waits longer than the patience. */
export async function takeStill(camera: StillCamera, videoWidthPx: number, wait: (patienceMs: number) => Promise<void>): Promise<Still> {
  const photo = async (): Promise<Still> => {
    try {
      const { imageWidth, imageHeight } = await camera.getPhotoCapabilities();
      const widestPx = imageWidth?.max ?? 0;
      if (widestPx <= videoWidthPx) return { kind: 'none' };
      const picture = await camera.takePhoto({ imageWidth: widestPx, ...(imageHeight?.max !== undefined && { imageHeight: imageHeight.max }) });
      return picture.size === 0 ? { kind: 'none' } : { kind: 'taken', picture };
    } catch {
      // A driver without stills: the frame is what there is.
      return { kind: 'none' };
    }
  };
  return Promise.race([photo(), wait(STILL_PATIENCE_MS).then((): Still => ({ kind: 'late' }))]);
}

function drawFrame(video: HTMLVideoElement, widthPx: number, heightPx: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  pen.drawImage(video, 0, 0, widthPx, heightPx);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY); });
}
