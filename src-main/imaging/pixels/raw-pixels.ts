import type { Sharp } from 'sharp';

/** Pixels, row after row, one byte a channel. */
export interface RawPixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** The pixels that a chain ends in. */
export async function pixelsOf(image: Sharp): Promise<RawPixels> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, channels: info.channels, data };
}

/** A grey picture may come with one channel and a coloured one with three, whatever was asked for. */
export function withChannels(picture: RawPixels, channels: 1 | 3): RawPixels {
  if (picture.channels === channels) return picture;
  const count = picture.widthPx * picture.heightPx;
  const data = new Uint8Array(count * channels);
  for (let at = 0; at < count; at += 1) for (let channel = 0; channel < channels; channel += 1) data[at * channels + channel] = picture.data[at * picture.channels + Math.min(channel, picture.channels - 1)]!;
  return { ...picture, channels, data };
}
