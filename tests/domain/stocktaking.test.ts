import { describe, expect, it } from 'vitest';
import { judgeStock, stockDecisions, type StockSight, type StockThing } from '#shared/domain/stocktaking.ts';

const place = (shelfId: string) => ({ shelfId, face: shelfId.slice(0, 2) });
const seen = (shelfId: string): StockSight => ({ ...place(shelfId), reach: 'shelf' });
const heard = (shelfId: string): StockSight => ({ ...place(shelfId), reach: 'face' });
const judge = (over: Partial<StockThing>) => judgeStock({ expected: place('1A-1'), now: place('1A-1'), isOut: false, shelfCounted: true, sights: [], ...over });

describe('what a stocktaking says of a thing', () => {
  it('depends on whether its shelf was gone through', () => {
    expect(judge({ shelfCounted: false })).toBe('notYet');
    expect(judge({})).toBe('missing');
    expect(judge({ shelfCounted: false, sights: [seen('1A-1')] })).toBe('found');
  });

  it('knows what is out, what came back, and what was moved meanwhile', () => {
    expect(judge({ isOut: true, now: null })).toBe('absent');
    expect(judge({ isOut: true, now: null, sights: [seen('1A-1')] })).toBe('back');
    expect(judge({ now: place('2B-1') })).toBe('moved');
    expect(judge({ now: place('2B-1'), sights: [seen('2B-1')] })).toBe('found');
  });

  it('takes a tag for a sight anywhere on its face, and nowhere else', () => {
    expect(judge({ sights: [heard('1A-7')] })).toBe('found');
    expect(judge({ sights: [heard('1B-1')] })).toBe('misplaced');
  });

  it('believes eyes and scans before tags', () => {
    expect(judge({ sights: [seen('2B-1'), heard('1A-7')] })).toBe('misplaced');
    expect(judge({ sights: [seen('1A-1'), heard('2B-1')] })).toBe('found');
    expect(judge({ sights: [heard('2B-1'), heard('1A-2')] })).toBe('found');
  });

  it('notices a thing on two shelves, but not one scanned twice', () => {
    expect(judge({ sights: [seen('1A-1'), seen('2B-1')] })).toBe('twice');
    expect(judge({ sights: [seen('1A-1'), seen('1A-1')] })).toBe('found');
  });

  it('calls what has no place misplaced wherever it stands', () => {
    expect(judge({ expected: null, now: null, sights: [seen('1A-1')] })).toBe('misplaced');
  });

  it('lets only boxes be moved, and nothing be settled that is no difference', () => {
    expect(stockDecisions('misplaced', 'box')).toContain('moveHere');
    expect(stockDecisions('misplaced', 'item')).not.toContain('moveHere');
    expect(stockDecisions('unknown', 'unknown')).toEqual(['leave']);
    expect(stockDecisions('found', 'box')).toEqual([]);
  });
});
