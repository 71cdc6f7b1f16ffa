import { beforeAll, describe, expect, it } from 'vitest';
import { FRESH_WATCH, noteTaken, STILL_PICTURES, watchStill, type StillPhase, type StillWatch } from '../../../src-renderer/screens/digitise/lying-still.ts';
import type { GreyPicture } from '#shared/pictures/sheet-edge.ts';
import { CAMERA_SCENE } from '../../fixtures/render-camera-frame.ts';
import { seen } from './grey-scenes.ts';

const OTHER_BLOCKS = CAMERA_SCENE.blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: '经研究，同意你单位所请。请按规定办理借用手续，并于用毕之日起三日内归还。' } : block));
let pictures: Record<'empty' | 'handIn' | 'handFar' | 'pageA' | 'pageB' | 'pageShifted', readonly GreyPicture[]>;
beforeAll(async () => {
  pictures = {
    empty: await seen({ lies: 'empty' }, 4), pageA: await seen({}, 4), pageB: await seen({ blocks: OTHER_BLOCKS }, 4),
    handIn: await seen({ handTo: 0.3 }), handFar: await seen({ handTo: 0.7 }), pageShifted: await seen({ tiltDegrees: 2.4 }, 4),
  };
});

/** The film, one name a picture; answers with what was said to each. */
function play(film: readonly (keyof typeof pictures)[], isGood: (name: keyof typeof pictures) => boolean = (name) => name !== 'empty', from: StillWatch = FRESH_WATCH): { phases: StillPhase[]; watch: StillWatch } {
  let watch = from;
  const phases = film.map((name, index) => {
    const list = pictures[name];
    const verdict = watchStill(watch, list[index % list.length]!, isGood(name));
    ({ watch } = verdict);
    return verdict.phase;
  });
  return { phases, watch };
}
const times = <Name,>(count: number, name: Name): Name[] => Array.from({ length: count }, () => name);
const taken = (phases: readonly StillPhase[]): number => phases.filter((phase) => phase === 'taken').length;

describe('a page under the camera', () => {
  it('is taken once when it was laid down and then lies still, however long it lies', () => {
    const { phases } = play([...times(5, 'empty' as const), 'handIn', 'handFar', 'handIn', ...times(30, 'pageA' as const)]);
    expect(taken(phases)).toBe(1);
    // The page appears (moves), then lies for as many pictures as it takes.
    expect(phases.indexOf('taken')).toBe(8 + STILL_PICTURES);
    expect(phases.slice(0, 5)).toEqual(times(5, 'waiting'));
  });

  it('is not taken while a hand moves in the picture, nor while it is pushed straight', () => {
    const { phases } = play([...times(3, 'pageA' as const), ...times(6, ['handIn', 'handFar', 'pageShifted'] as const).flat()]);
    expect(taken(phases)).toBe(0);
    expect(phases.at(-1)).toBe('moving');
  });

  it('is not taken again when a hand only passed over it', () => {
    const { phases } = play(['empty', ...times(8, 'pageA' as const), 'handIn', 'handFar', ...times(12, 'pageA' as const)]);
    expect(taken(phases)).toBe(1);
    expect(phases.at(-1)).toBe('same');
  });

  it('is followed by the next one, also of the same form in the same place', () => {
    const { phases } = play(['empty', ...times(8, 'pageA' as const), 'handIn', ...times(8, 'pageB' as const), 'handFar', ...times(8, 'pageA' as const)]);
    expect(taken(phases)).toBe(3);
  });

  it('is taken again when it was moved', () => {
    const { phases } = play(['empty', ...times(8, 'pageA' as const), ...times(8, 'pageShifted' as const)]);
    expect(taken(phases)).toBe(2);
  });

  it('is never the empty desk, nor a page with a fault until the fault is gone', () => {
    expect(taken(play([...times(4, 'pageA' as const), 'handIn', ...times(10, 'empty' as const)]).phases)).toBe(0);
    const first = play(['empty', ...times(10, 'pageA' as const)], () => false);
    expect(first.phases.at(-1)).toBe('faulty');
    expect(taken(play(['pageA'], () => true, first.watch).phases)).toBe(1);
  });

  it('that lies there when it is switched on waits for a hand, and is not taken by itself after the space bar took it', () => {
    const on = play(times(10, 'pageA' as const));
    expect(taken(on.phases)).toBe(0);
    const laid = play(['empty', 'pageA', 'pageA']);
    expect(taken(play(times(10, 'pageA' as const), () => true, noteTaken(laid.watch)).phases)).toBe(0);
  });

  it('is taken although the lamp grew brighter, and not taken again because of it', () => {
    const brighter = (picture: GreyPicture): GreyPicture => ({ ...picture, shades: picture.shades.map((shade) => Math.min(255, shade + 6)) });
    const { watch } = play(['empty', ...times(8, 'pageA' as const)]);
    let now = watch;
    const phases = pictures.pageA.map((picture) => { const verdict = watchStill(now, brighter(picture), true); now = verdict.watch; return verdict.phase; });
    expect(phases).toEqual(times(4, 'same'));
  });

  it('of another camera is another picture', () => {
    const { watch } = play(times(3, 'pageA' as const));
    expect(watchStill(watch, { widthPx: 2, heightPx: 1, shades: new Uint8Array(2) }, true).phase).toBe('moving');
  });
});
