import { useEffect, useState } from 'react';

/** The largest photo of the camera, in pixels, when it is larger than its video; null when it is not or the camera does not say. */
export function useStillSize(track: MediaStreamTrack | null): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    setSize(null);
    if (track === null || !('ImageCapture' in window)) return undefined;
    let left = false;
    new ImageCapture(track).getPhotoCapabilities().then(({ imageWidth, imageHeight }) => {
      const [width, height] = [imageWidth?.max ?? 0, imageHeight?.max ?? 0];
      if (!left && width > (track.getSettings().width ?? 0) && height > 0) setSize({ width, height });
    }).catch(() => {});
    return () => { left = true; };
  }, [track]);
  return size;
}
