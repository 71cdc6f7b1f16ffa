import { describe, expect, it } from 'vitest';
import { isUnsafeName, recordsNamedBy } from '#shared/domain/attachment-name.ts';

const codes = (...path: string[]) => recordsNamedBy(path).map(({ code, serial }) => (serial === null ? code : `${code} #${serial}`));

describe('what the name of a scan means', () => {
  it('is a 档号, or one with the number of the page behind it', () => {
    expect(codes('J019-WS·2019·Y-0037-0002.jpg')).toEqual(['J019-WS·2019·Y-0037-0002', 'J019-WS·2019·Y-0037 #2']);
    expect(codes('J019-WS·2019·Y-0037.pdf')[0]).toBe('J019-WS·2019·Y-0037');
  });

  it('may hold a character that every system can store in the place of the dot', () => {
    expect(codes('J019-WS_2019_Y-0037-0002.tif')).toContain('J019-WS·2019·Y-0037 #2');
    expect(codes('J019-WS.2019.Y-0037.pdf')).toContain('J019-WS·2019·Y-0037');
    expect(recordsNamedBy(['J019-WS+2019-1.jpg'], ['+']).map(({ code }) => code)).toContain('J019-WS·2019');
  });

  it('may lie in a folder that is called by the 档号, or by its beginning', () => {
    expect(codes('J019-WS·2019·Y-0037', '0002.jpg')).toContain('J019-WS·2019·Y-0037 #2');
    expect(codes('J019-WS·2019·Y', '0037-0002.jpg')).toContain('J019-WS·2019·Y-0037 #2');
    expect(codes('J019-WS·2019·Y-𠮷', '封面.jpg')).toContain('J019-WS·2019·Y-𠮷');
  });

  it('is not believed when it is a trick', () => {
    for (const name of ['CON.jpg', 'nul', 'a\u202egpj.exe', 'x\\y.jpg', 'a\u0000.jpg', 'a.jpg ', 'a.']) expect(isUnsafeName(name)).toBe(true);
    for (const name of ['console.jpg', '档号-𠮷-0001.jpg', 'J019-WS·2019-1.tif']) expect(isUnsafeName(name)).toBe(false);
  });
});
