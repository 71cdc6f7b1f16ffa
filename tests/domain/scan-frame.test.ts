import { describe, expect, it } from 'vitest';
import { findScanFrame, symbologyName } from '#shared/domain/scan-frame.ts';

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

describe('what a reader sends around a code', () => {
  it.each([
    ['nothing', 'BX000123', [], []],
    ['a line end', 'BX000123\r\n', [], ['CR', 'LF']],
    ['a frame of control characters', '\x02BX000123\x03', ['STX'], ['ETX']],
    ['an AIM identifier in the data, and Tab', ']C0BX000123\t', [']C0'], ['Tab']],
    ['a byte without a name', '\x07BX1', ['0x07'], []],
  ])('is found: %s', (_what, text, prefix, suffix) => { expect(findScanFrame(hex(text))).toEqual({ prefix, suffix }); });

  it('is not the FNC1 of a GS1 code, nor anything of an empty one', () => {
    expect(findScanFrame(hex('\x1d0104912345\x1d10A'))).toEqual({ prefix: [], suffix: [] });
    expect(findScanFrame('')).toEqual({ prefix: [], suffix: [] });
    expect(findScanFrame(hex('\r\n'))).toEqual({ prefix: ['CR', 'LF'], suffix: [] });
  });

  it('names the kinds of codes that readers tell', () => {
    expect([']C0', ']C1', ']Q1', ']d2', ']A0', ']?9', ''].map(symbologyName)).toEqual(['Code 128', 'GS1-128', 'QR', 'Data Matrix', 'Code 39', null, null]);
  });
});
