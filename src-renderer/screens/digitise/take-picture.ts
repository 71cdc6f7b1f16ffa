/** Of a page drawn from the live picture: small letters stay clear of the blocks of JPEG. */
const JPEG_QUALITY = 0.92;
/** Some cameras promise a still and never give one. */
const STILL_PATIENCE_MS = 4000;

/**
 * The sheet under the camera as a JPEG or PNG file: a still where the camera makes a larger one than its video, else the frame that is shown.
 * Null when there is no frame yet.
 */
export async function takePicture(video: HTMLVideoElement, stream: MediaStream): Promise<Blob | null> {
  const { videoWidth: widthPx, videoHeight: heightPx } = video;
  if (widthPx === 0 || heightPx === 0) return null;
  const track = stream.getVideoTracks()[0];
  if (track?.readyState === 'live' && 'ImageCapture' in window) {
    const still = await takeStill(new ImageCapture(track), widthPx);
    if (still !== null) return still;
  }
  return drawFrame(video, widthPx, heightPx);
}

async function takeStill(camera: ImageCapture, videoWidthPx: number): Promise<Blob | null> {
  try {
    const { imageWidth, imageHeight } = await camera.getPhotoCapabilities();
    const widestPx = imageWidth?.max ?? 0;
    if (widestPx <= videoWidthPx) return null;
    const patience = new Promise<null>((resolve) => { setTimeout(() => { resolve(null); }, STILL_PATIENCE_MS); });
    return await Promise.race([camera.takePhoto({ imageWidth: widestPx, ...(imageHeight?.max !== undefined && { imageHeight: imageHeight.max }) }), patience]);
  } catch {
    // A driver without stills: the frame is what there is.
    return null;
  }
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
