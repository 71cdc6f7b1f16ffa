import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readEad } from '#main/formats/ead/read-ead.ts';
import { createTextLimit } from '#main/formats/xml/limit-texts.ts';

const limited = (xml: string, most: number, size: number): { text: string; cuts: number } => {
  const limit = createTextLimit(most);
  let [text, cuts] = ['', 0];
  for (let at = 0; at < xml.length; at += size) {
    text += limit.cut(xml.slice(at, at + size));
    cuts += limit.wasCut() ? 1 : 0;
  }
  return { text: text + limit.end(), cuts };
};
/** Markup, with the length of each text in place of it. */
const outline = (xml: string): string[] => {
  const told: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => told.push(`<${name} ${Object.keys(attributes).join()}>`));
  parser.on('closetag', ({ name }) => told.push(`</${name}>`));
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return told;
};

const text = fc.stringMatching(/^(?:[a>"'\] 长𠮷]|&amp;|&#x20bb7;){0,60}$/u).map((made) => made.replaceAll(']]>', ']'));
const xmlOf = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, text, text.map((inner) => `<![CDATA[${inner.replaceAll('&', '')}]]>`), text.map((inner) => `<!--${inner.replaceAll('-', '')}-->`), text.map((inner) => `<?x ${inner.replaceAll('?', '')}?>`),
    fc.tuple(text, fc.array(tie('node'), { maxLength: 4 })).map(([value, inner]) => `<a b="${value.replaceAll('"', '').replaceAll('<', '')}" c='>'>${inner.join('')}</a>`)),
})).node as fc.Arbitrary<string>;

describe('texts without a limit', () => {
  it('are cut where nothing breaks: the markup around them stays as it was, however the file comes in pieces', () => {
    fc.assert(fc.property(xmlOf, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (inner, most, size) => {
      const xml = `<r>${inner}</r>`;
      expect(outline(limited(xml, most, size).text)).toEqual(outline(xml));
      expect(limited(xml, 1000, size)).toEqual({ text: xml, cuts: 0 });
    }), { numRuns: 500 });
  });

  it('are told as cut once each, and a long comment is nobody\'s loss', () => {
    const long = 'x&amp;𠮷'.repeat(40);
    expect(limited(`<r>${long}<a b="${long}"/><![CDATA[${'y '.repeat(90)}]]></r>`, 50, 10).cuts).toBe(3);
    expect(limited(`<r><!--${long}--></r>`, 50, 10)).toMatchObject({ cuts: 0 });
    expect(limited(`<r><!--${long}--></r>`, 50, 10).text.length).toBeLessThan(100);
  });

  it('in a finding aid set their component aside and nothing else, and the whole says which element of it was cut', async () => {
    const long = 'x'.repeat(5 * 1024 * 1024);
    const component = (title: string, odd: string) => `<c level="item"><did><unittitle>${title}</unittitle></did><odd><p>${odd}</p></odd></c>`;
    const xml = `<ead><eadheader><eadid>x</eadid></eadheader><archdesc level="fonds"><did><unittitle>T</unittitle></did><bioghist><p>${long}</p></bioghist><dsc>${component('甲', long)}${component('乙', '好')}${component('丙', '<p/>'.repeat(300_000))}${component(long, '')}</dsc></archdesc></ead>`;
    function* pieces() { const bytes = Buffer.from(xml); for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536); }
    const told: unknown[] = [];
    for await (const part of readEad(pieces(), 'a.xml')) if (part.kind === 'unit') told.push([part.ref, part.problems.map(({ heading, problem, value }) => [heading, problem, value.length])]);
    expect(told).toEqual([
      ['0', [['administrativeHistory', 'cellTooLong', 80]]], ['1', [['note', 'cellTooLong', 80]]], ['2', []], ['3', [['odd', 'cellTooLong', 0]]], ['4', [['title', 'cellTooLong', 80]]],
    ]);
  });
});
