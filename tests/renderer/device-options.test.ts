import { describe, expect, it } from 'vitest';
import { firstBadLine, formatOptions, parseOptions } from '../../src-renderer/screens/settings/device-options.ts';

describe('driver options as lines', () => {
  it('reads numbers, switches and words', () => {
    expect(parseOptions('unitId=1\nfast = true\nmodel=MS/1.0\noffset=-0.5\n\n')).toEqual({ unitId: 1, fast: true, model: 'MS/1.0', offset: -0.5 });
  });

  it('points at the first line that is neither empty nor name=value', () => {
    expect(firstBadLine('unitId=1\nwhat is this')).toBe(2);
    expect(firstBadLine('unitId=1\n')).toBeNull();
  });

  it('writes what it can read again', () => {
    const options = { unitId: 17, lights: false, name: 'A' };
    expect(parseOptions(formatOptions(options))).toEqual(options);
  });
});
