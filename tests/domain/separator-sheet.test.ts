import { describe, expect, it } from 'vitest';
import { readSeparator, separatorCode } from '#shared/domain/separator-sheet.ts';

describe('the codes of a scanned page', () => {
  it('make a separator only with the mark of one: an item label on a page is none', () => {
    expect(readSeparator([])).toBeNull();
    expect(readSeparator(['muniment:item:018f7a3e-1111-7aaa-8bbb-0123456789ab', 'J001-WS-0001'])).toBeNull();
    expect(readSeparator([separatorCode('')])).toEqual({ names: [] });
  });

  it('name the item once, however often it stands there, and whichever way a reader spells it', () => {
    expect(readSeparator([separatorCode('J001-WS-0001'), 'MUNIMENT:SEP:J001-WS-0001', 'ｍuniment:sep:J001-WS-0001'])).toEqual({ names: ['J001-WS-0001'] });
  });

  it('take a label beside a sheet without a name for its name, and never beside one that has a name', () => {
    expect(readSeparator([separatorCode(''), 'muniment:item:018f7a3e-1111-7aaa-8bbb-0123456789ab'])).toEqual({ names: ['018f7a3e-1111-7aaa-8bbb-0123456789ab'] });
    expect(readSeparator([separatorCode('A-1'), 'A-2'])).toEqual({ names: ['A-1'] });
    expect(readSeparator([separatorCode('A-1'), separatorCode('A-2')])).toEqual({ names: ['A-1', 'A-2'] });
  });
});
