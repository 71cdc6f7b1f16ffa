import { formatLocationCode, type ShelfLocation } from '#shared/domain/location-code.ts';
import type { SampleBox } from './sample-boxes.ts';

export interface SampleBank {
  readonly code: string;
  readonly name: string;
  /** `powered` by a controller, `manual` with hand wheels. */
  readonly kind: 'powered' | 'manual';
  readonly carriages: number;
  readonly sections: number;
  readonly shelvesPerSection: number;
  readonly shelfWidthMm: number;
  readonly carriageDepthMm: number;
  readonly aisleWidthMm: number;
}

export interface SampleStackRoom {
  readonly code: string;
  readonly name: string;
  /** Decides the climate band (JGJ 25-2010: 纸质档案库, 特藏库). */
  readonly medium: 'paper' | 'special';
  readonly banks: readonly SampleBank[];
}

export interface SamplePlacement {
  readonly boxIndex: number;
  readonly location: Required<ShelfLocation>;
  /** 位置码 */
  readonly code: string;
}

export const SAMPLE_ROOMS: readonly SampleStackRoom[] = [
  {
    code: '1', name: '1号库房（纸质档案库）', medium: 'paper',
    banks: [{
      code: '1', name: '电动密集架', kind: 'powered', carriages: 10, sections: 5, shelvesPerSection: 6, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800,
    }],
  },
  {
    code: '2', name: '2号库房（特藏、声像）', medium: 'special',
    banks: [{
      code: '1', name: '手动密集架', kind: 'manual', carriages: 4, sections: 3, shelvesPerSection: 6, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800,
    }],
  },
];

/** The last boxes still stand on the sorting table, so that putting away can be practised. */
const UNPLACED = 3;

type ShelfOf = Required<Pick<ShelfLocation, 'room' | 'bank' | 'column' | 'face' | 'section' | 'level'>>;

/** Where a class of boxes begins: documents by three years a carriage, office on face A, other units on face B; the rest further back. */
function homeOf(box: SampleBox): ShelfOf {
  const age = box.year - 2005;
  const inRoom1 = { room: '1', bank: '1' };
  if (box.recordGroup === 'ZP') return { room: '2', bank: '1', column: 1, face: 'A', section: 1, level: 4 };
  if (box.fondsCode === 'Z110') return { ...inRoom1, column: 10, face: 'A', section: 1, level: 4 };
  if (box.recordGroup === 'KJ') return { ...inRoom1, column: 8, face: 'A', section: 1 + (Math.floor(age / 4) % 5), level: 3 };
  if (box.recordGroup === 'KU') return { ...inRoom1, column: 9, face: 'B', section: 1 + (Math.floor(age / 5) % 5), level: 3 };
  return { ...inRoom1, column: 1 + Math.floor(age / 3), face: box.unitCode === 'BGS' ? 'A' : 'B', section: 1 + (age % 3), level: 4 };
}

/** Puts the boxes side by side on their shelves, from the left, never wider than the shelf. Boxes left out are not yet placed. */
export function placeSampleBoxes(boxes: readonly SampleBox[]): SamplePlacement[] {
  const used = new Map<string, { widthMm: number; slots: number }>();
  return boxes.slice(0, boxes.length - UNPLACED).map((box) => {
    const home = homeOf(box);
    const bank = SAMPLE_ROOMS.find((room) => room.code === home.room)?.banks[0];
    if (bank === undefined) throw new RangeError(`no bank in room ${home.room}`);
    let shelf = home;
    const keyOf = (candidate: ShelfOf): string => formatLocationCode(candidate);
    while ((used.get(keyOf(shelf))?.widthMm ?? 0) + box.thicknessMm > bank.shelfWidthMm) {
      shelf = shelf.level > 1 ? { ...shelf, level: shelf.level - 1 } : { ...shelf, section: (shelf.section % bank.sections) + 1, level: bank.shelvesPerSection };
    }
    const fill = used.get(keyOf(shelf)) ?? { widthMm: 0, slots: 0 };
    used.set(keyOf(shelf), { widthMm: fill.widthMm + box.thicknessMm, slots: fill.slots + 1 });
    const location = { ...shelf, slot: fill.slots + 1 };
    return { boxIndex: box.index, location, code: formatLocationCode(location) };
  });
}
