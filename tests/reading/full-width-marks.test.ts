import { describe, expect, it } from 'vitest';
import { fullWidthMarks } from '#main/reading/paddle/full-width-marks.ts';

describe('Marks that the model does not know', () => {
  it('are written as in Chinese between Chinese, and figures keep theirs', () => {
    expect(fullWidthMarks('库塘蓄水不足,部分山区;见下:')).toBe('库塘蓄水不足，部分山区；见下：');
    expect(fullWidthMarks('共1,286元,12:30开会')).toBe('共1,286元，12:30开会');
  });

  it('of the number of a paper are its own brackets, and other brackets stay', () => {
    expect(fullWidthMarks('青政函［2005］17号')).toBe('青政函〔2005〕17号');
    expect(fullWidthMarks('青政函[2005]第17号')).toBe('青政函〔2005〕第17号');
    expect(fullWidthMarks('见表[2005]和[12]')).toBe('见表[2005]和[12]');
  });
});
