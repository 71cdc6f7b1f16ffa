import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { aisleOfFace, facesOfAisle, WALKWAY } from '#shared/domain/aisle-access.ts';
import { compareLocations, formatLocationCode, readLocationCode, speakLocation, type ShelfLocation } from '#shared/domain/location-code.ts';

const place: ShelfLocation = { room: '1', bank: '2', column: 3, face: 'A', section: 4, level: 2, slot: 5 };

describe('location code', () => {
  it('writes and reads 库房-区-列-面-节-层-格', () => {
    expect(formatLocationCode(place)).toBe('01-02-03-A-04-02-05');
    expect(readLocationCode(' 01－02-３-a-04-02-05 ')).toEqual(place);
    expect(readLocationCode('K1-东-10-B-1-6')).toEqual({ room: 'K1', bank: '东', column: 10, face: 'B', section: 1, level: 6 });
  });

  it('refuses what is no place', () => {
    for (const text of ['', '01-02-03', '01-02-00-A-04-02', '01-02-03-C-04-02-05', '01-02-03-A-04-02-00', '01-02-03-A-04-02-05-06', 'a b-1-1-A-1-1']) {
      expect(readLocationCode(text)).toBeUndefined();
    }
  });

  it('reads back every place that it writes', () => {
    const number = fc.integer({ min: 1, max: 120 });
    const code = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('K1', '东', 'B12'));
    fc.assert(fc.property(code, code, number, fc.constantFrom('A' as const, 'B' as const), number, number, fc.option(number, { nil: undefined }), (room, bank, column, face, section, level, slot) => {
      const location = { room, bank, column, face, section, level, ...(slot === undefined ? {} : { slot }) };
      expect(readLocationCode(formatLocationCode(location))).toEqual(location);
    }));
  });

  it('says the place as people do, in both languages', () => {
    const { slot: _slot, ...shelf } = place;
    expect(speakLocation(shelf, 'zh-CN')).toBe('1号库房 3列A面4节2层');
    expect(speakLocation(shelf, 'en')).toBe('Room 1, carriage 3, face A, section 4, shelf 2');
    expect(speakLocation({ ...place, room: 'K1' }, 'zh-CN', true)).toBe('K1库房 2区3列A面4节2层5格');
    expect(speakLocation(place, 'en', true)).toBe('Room 1, bank 2, carriage 3, face A, section 4, shelf 2, position 5');
  });

  it('sorts numbers as numbers', () => {
    const codes = ['10-01-01-A-01-01-01', '02-01-10-A-01-01-01', '02-01-02-B-01-01-01', '02-01-02-A-01-10-01', '02-01-02-A-01-09-11', '02-01-02-A-01-09'];
    const sorted = codes.map((code) => readLocationCode(code)).filter((each) => each !== undefined).toSorted(compareLocations).map(formatLocationCode);
    expect(sorted).toEqual(codes.toReversed());
  });
});

describe('aisle access', () => {
  it('reaches face A by the aisle in front of the carriage and face B by the next', () => {
    expect(aisleOfFace({ column: 3, face: 'A' }, 10)).toBe(3);
    expect(aisleOfFace({ column: 3, face: 'B' }, 10)).toBe(4);
    expect(aisleOfFace({ column: 10, face: 'B' }, 10)).toBe(WALKWAY);
    expect(() => aisleOfFace({ column: 11, face: 'A' }, 10)).toThrow(RangeError);
  });

  it('finds each face in exactly the aisle that leads to it', () => {
    for (let carriages = 1; carriages <= 12; carriages += 1) {
      const seen = new Set<string>();
      for (let aisle = 0; aisle <= carriages; aisle += 1) {
        for (const carriageFace of facesOfAisle(aisle, carriages)) {
          expect(aisleOfFace(carriageFace, carriages)).toBe(aisle);
          seen.add(`${carriageFace.column}${carriageFace.face}`);
        }
      }
      expect(seen.size).toBe(2 * carriages);
    }
  });
});
