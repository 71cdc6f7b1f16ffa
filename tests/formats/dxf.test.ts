import { describe, expect, it } from 'vitest';
import { readDxfTexts, sniffDrawing } from '#main/formats/dxf/read-dxf-texts.ts';

const pairs = (...values: readonly (string | number)[]) => values.reduce<string>((text, value, index) => `${text}${index % 2 === 0 ? String(value).padStart(3) : value}\r\n`, '');
const section = (name: string, body: string) => pairs(0, 'SECTION', 2, name) + body + pairs(0, 'ENDSEC');
const header = (version: string, codePage: string) => section('HEADER', pairs(9, '$ACADVER', 1, version, 9, '$DWGCODEPAGE', 3, codePage));
const text = (kind: string, words: string, x: number, y: number) => pairs(0, kind, 8, '0', 10, x, 20, y, 40, 2.5, 1, words);
const wordsOf = (bytes: Uint8Array) => readDxfTexts(bytes).map((each) => each.text);
const END = pairs(0, 'EOF');
const bytesOf = (drawing: string) => new TextEncoder().encode(drawing);
/** 总平面图 and 图号 in GBK. */
const GBK = { 总平面图: [0xd7, 0xdc, 0xc6, 0xbd, 0xc3, 0xe6, 0xcd, 0xbc], 图号: [0xcd, 0xbc, 0xba, 0xc5] };

describe('The texts of a DXF', () => {
  it('are read from the top down and from left to right: TEXT, MTEXT, ATTRIB, and blocks that are inserted', () => {
    const blocks = section('BLOCKS', pairs(0, 'BLOCK', 2, 'TITLE') + text('TEXT', '设计', 0, 5) + pairs(0, 'ENDBLK', 0, 'BLOCK', 2, 'UNUSED') + text('TEXT', '不用', 0, 1) + pairs(0, 'ENDBLK'));
    const entities = section('ENTITIES', text('TEXT', '比例 1:500', 60, 90) + text('TEXT', '总平面图', 10, 90) + pairs(0, 'LINE', 8, '0', 10, 0, 20, 0) + pairs(0, 'INSERT', 2, 'TITLE', 66, 1) + text('ATTRIB', 'S-01', 10, 40) + text('ATTDEF', '图号', 10, 30)
      + pairs(0, 'MTEXT', 10, 10, 20, 70, 40, 3, 3, '{\\fSimSun|b0|i0|c134|p2;说明：}\\P1. 未注明', 1, '尺寸单位为\\Cmm\\~%%c20\\H2.5x;，温度%%d'));
    const drawing = bytesOf(header('AC1027', 'ANSI_936') + blocks + entities + END);
    expect(sniffDrawing(drawing)).toBe('dxf');
    expect(wordsOf(drawing)).toEqual(['总平面图', '比例 1:500', expect.stringMatching(/^说明：\n1[.] 未注明尺寸单位为/u), 'S-01', '设计']);
  });

  it('come in the encoding that the header names, and as codes', () => {
    const before = Buffer.from(header('AC1015', 'ANSI_936') + pairs(0, 'SECTION', 2, 'ENTITIES'), 'latin1');
    const chinese = Buffer.concat([Buffer.from(pairs(0, 'TEXT', 10, 0, 20, 9, 40, 2).replace(/\r\n$/u, '\r\n  1\r\n'), 'latin1'), Buffer.from(GBK.总平面图), Buffer.from('\r\n', 'latin1')]);
    const coded = Buffer.from(pairs(0, 'TEXT', 10, 0, 20, 5, 40, 2, 1, '\\U+56FE\\M+5BAC5 %%p0.000') + pairs(0, 'ENDSEC') + END, 'latin1');
    expect(wordsOf(Buffer.concat([before, chinese, coded]))).toEqual(['总平面图', '图号 ±0.000']);
  });

  it('of a newer version that another program wrote in GBK all the same are readable', () => {
    const drawing = Buffer.concat([Buffer.from(header('AC1021', 'ANSI_1252') + pairs(0, 'SECTION', 2, 'ENTITIES') + '  0\r\nTEXT\r\n  1\r\n', 'latin1'), Buffer.from(GBK.图号), Buffer.from(`\r\n${pairs(0, 'ENDSEC')}${END}`, 'latin1')]);
    expect(wordsOf(drawing)[0]).toBe('图号');
  });

  it('are refused where the drawing is cut short or no drawing', () => {
    expect(() => readDxfTexts(bytesOf(header('AC1027', 'ANSI_936') + pairs(0, 'SECTION', 2, 'ENTITIES')))).toThrow('DIGITISATION_DRAWING_DAMAGED');
    expect(sniffDrawing(Buffer.from('AC1032\0\0\0\0\0'))).toBe('dwg');
    expect(sniffDrawing(Buffer.from('AutoCAD Binary DXF\r\n\x1a\0'))).toBe('binaryDxf');
    expect(sniffDrawing(Buffer.from('%PDF-1.7'))).toBeNull();
  });
});
