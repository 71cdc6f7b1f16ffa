import { describe, expect, it } from 'vitest';
import { STILL_PATIENCE_MS, takeStill, type StillCamera } from '../../../src-renderer/screens/digitise/take-picture.ts';

const range = (max: number) => ({ min: 320, max, step: 1 });
function camera(answers: { readonly widest?: number; readonly photo?: () => Promise<Blob>; readonly capabilities?: () => Promise<PhotoCapabilities> }): StillCamera & { readonly asked: (PhotoSettings | undefined)[] } {
  const asked: (PhotoSettings | undefined)[] = [];
  return {
    asked,
    getPhotoCapabilities: answers.capabilities ?? (async () => ({ imageWidth: range(answers.widest ?? 4096), imageHeight: range(3072) }) as unknown as PhotoCapabilities),
    takePhoto: (settings) => { asked.push(settings); return (answers.photo ?? (async () => new Blob(['photo'])))(); },
  };
}
const never = () => new Promise<never>(() => undefined);

describe('the still of a camera', () => {
  it('is its largest one', async () => {
    const largest = camera({});
    expect(await takeStill(largest, 1920, never)).toMatchObject({ kind: 'taken' });
    expect(largest.asked).toEqual([{ imageWidth: 4096, imageHeight: 3072 }]);
  });

  it('is not asked for when the video is as large', async () => {
    const small = camera({ widest: 1920 });
    expect(await takeStill(small, 1920, never)).toEqual({ kind: 'none' });
    expect(small.asked).toEqual([]);
  });

  it.each([
    ['refuses', camera({ photo: () => Promise.reject(new DOMException('', 'UnknownError')) })],
    ['gives nothing', camera({ photo: async () => new Blob([]) })],
    ['says nothing of its photos', camera({ capabilities: () => Promise.reject(new DOMException('', 'OperationError')) })],
  ])('is a frame of the video when the camera %s', async (_what, refusing) => {
    expect(await takeStill(refusing, 1920, never)).toEqual({ kind: 'none' });
  });

  it.each([
    ['the photo', camera({ photo: never })], ['what the camera can', camera({ capabilities: never })],
  ])('fault: %s never comes from the camera | level 1 | sees: "the camera gave no photo", with two ways on | kept: nothing is filed, the pages taken stay', async (_what, silent) => {
    const waits: number[] = [];
    expect(await takeStill(silent, 1920, async (patienceMs) => { waits.push(patienceMs); })).toEqual({ kind: 'late' });
    expect(waits).toEqual([STILL_PATIENCE_MS]);
  });

  it('fault: the photo comes after the patience ended | level 1 | sees: "the camera gave no photo" | kept: the late photo is filed nowhere', async () => {
    const late = Promise.withResolvers<Blob>();
    const patience = Promise.withResolvers<void>();
    const answer = takeStill(camera({ photo: () => late.promise }), 1920, () => patience.promise);
    patience.resolve();
    expect(await answer).toEqual({ kind: 'late' });
    late.resolve(new Blob(['late']));
    expect(await answer).toEqual({ kind: 'late' });
  });
});
