import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { readEad, type EadPart, type EadUnit } from '#main/formats/ead/read-ead.ts';
import { writeEad } from '#main/formats/ead/write-ead.ts';
import type { EadVersion } from '#main/formats/ead/write-ead-values.ts';
import type { ExchangeFonds, ExchangeNode, LostCharacters } from '#main/formats/exchange-node.ts';

const encoder = new TextEncoder();
/** In pieces of a few bytes, as a slow disk might give them. */
function* pieces(bytes: Uint8Array, size = 7): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(xml: string | Uint8Array, size = 4096): Promise<EadPart[]> {
  const parts: EadPart[] = [];
  for await (const part of readEad(pieces(typeof xml === 'string' ? encoder.encode(xml) : xml, size), 'test.xml')) parts.push(part);
  return parts;
}
const unitsOf = (parts: readonly EadPart[]): EadUnit[] => parts.filter((part) => part.kind === 'unit');
const ead = (inside: string): string => `<ead><eadheader><eadid>x</eadid></eadheader><archdesc level="fonds"><did><unittitle>T</unittitle></did>${inside}</archdesc></ead>`;

const FONDS: ExchangeFonds = { code: 'J019', name: '清河县水利局', values: new Map([['title', '清河县水利局全宗'], ['archivalCode', 'J019']]), language: 'chi', madeAt: '2026-11-30T02:00:00.000Z', madeBy: '王芳' };
async function write(version: EadVersion, nodes: readonly ExchangeNode[]): Promise<{ xml: string; lost: LostCharacters[] }> {
  const lost: LostCharacters[] = [];
  let xml = '';
  for await (const piece of writeEad(version, FONDS, nodes, (each) => lost.push(each))) xml += piece;
  return { xml, lost };
}
const RULES: Readonly<Record<EadVersion, string>> = { ead2002: readFileSync('tests/fixtures/schemas/ead2002-profile.rng', 'utf8'), ead3: readFileSync('tests/fixtures/schemas/ead3-profile.rng', 'utf8') };
const check = async (version: EadVersion, ...files: string[]) => validateXML({ xml: files.map((contents, at) => ({ fileName: `${at}.xml`, contents })), schema: { fileName: 'x.rng', contents: RULES[version] }, extension: 'relaxng' });

describe.each(['ead2002', 'ead3'] as const)('a fonds written as %s', (version) => {
  const ROLES = ['recordGroup', 'year', 'project', 'volume', 'item'] as const;
  // Whatever a person can type, trimmed as the contract trims it: markup, quotes, line feeds, blanks, ideographs outside the first plane.
  const text = fc.array(fc.oneof(fc.constantFrom('&', '<', '>', '"', "'", '\n', '  ', '；', '|', ']]>', '<!--', '𠮷', '𪚥', '　', '\t', '档案', 'é', '-', '=1+1'), fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').replace(/\r/gu, '').trim()).filter((value) => value !== '');
  const date = fc.constantFrom('1952', '195203', '19520315', '1952-1953', '19520315-19521231', '[1952]', '[195203-1953]', '[1952]-1953', '1952-[1953]', '2999', '3001', '2999-[3000]');
  const special = new Set(['date', 'pageCount', 'language']);
  const values = fc.record({
    title: text, date, pageCount: fc.integer({ min: 1, max: 99_999 }).map(String), language: fc.constantFrom('汉语', '英语', '拉丁语', '汉语；英语', '汉语；拉丁语；藏语'),
    ...Object.fromEntries(EXCHANGE_ELEMENTS.filter((element) => !special.has(element.field) && element.field !== 'title').map((element) => [element.field, text])),
    roomsOwn_1: text,
  }, { requiredKeys: ['title'] });
  const nodes = fc.array(fc.record({ down: fc.integer({ min: -3, max: 1 }), role: fc.constantFrom(...ROLES), values }), { maxLength: 8 }).map((drafts) => {
    let depth = 0;
    return drafts.map(({ down, role, values: record }, index): ExchangeNode => {
      depth = Math.max(1, Math.min(12, depth + down));
      if (index === 0) depth = 1;
      return { depth, role, ref: `r${index}`, values: new Map(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) };
    });
  });

  it('follows the rules of the tag library and reads back as the same records, whatever stands in them', async () => {
    await fc.assert(fc.asyncProperty(nodes, async (records) => {
      const { xml, lost } = await write(version, records);
      expect(lost.filter(({ count }) => count === 0)).toEqual([]);
      const units = unitsOf(await read(xml, 1013)).slice(1);
      const carried = new Map(lost.map(({ ref, field }) => [`${ref}/${field}`, true]));
      expect(units.map((unit) => ({ ours: unit.ours, fields: Object.fromEntries([...unit.fields].sort()) }))).toEqual(records.map(({ role, ref, values: record }) => ({
        ours: role, fields: Object.fromEntries([...record].map(([field, value]) => [field, carried.has(`${ref}/${field}`) ? expect.stringContaining('\ufffd') : value]).sort()),
      })));
      for (const unit of units) expect([...unit.annex]).toEqual([]);
    }), { numRuns: 60 });
  });

  it('is accepted by a validator that is not ours', async () => {
    const files = [];
    for (const records of fc.sample(nodes, { numRuns: 25, seed: 7 })) files.push((await write(version, records)).xml);
    expect((await check(version, ...files)).errors.map(({ message }) => message)).toEqual([]);
    const spoilt = (await write(version, [])).xml.replace(/<unittitle>.*?<\/unittitle>/u, '<nonsense/>');
    expect((await check(version, spoilt)).valid).toBe(false);
  });

  it('gives each of several languages its code, and takes a line feed in one for a blank where an element may hold text alone', async () => {
    const { xml } = await write(version, [{ depth: 1, role: 'item', ref: 'i1', values: new Map([['title', '甲'], ['language', '汉语；藏语']]) }, { depth: 1, role: 'item', ref: 'i2', values: new Map([['title', '乙'], ['language', '汉语\n兼英语']]) }]);
    expect((await check(version, xml)).errors).toEqual([]);
    expect(xml).toMatch(/<language langcode="chi">汉语<\/language>；?<language langcode="tib">藏语<\/language>/u);
    expect(unitsOf(await read(xml)).slice(1).map(({ fields }) => fields.get('language'))).toEqual(['汉语；藏语', version === 'ead3' ? '汉语 兼英语' : '汉语\n兼英语']);
  });

  it('leaves a year that the standards have no pattern for in words, and reads it back', async () => {
    for (const date of ['3001', '[3001]', '2999-3000', '30010203']) {
      const { xml } = await write(version, [{ depth: 1, role: 'item', ref: 'i1', values: new Map([['title', '甲'], ['date', date]]) }]);
      expect(xml).toContain(`<unitdate>${date}</unitdate>`);
      expect((await check(version, xml)).errors).toEqual([]);
      expect(unitsOf(await read(xml))[1]!.fields.get('date')).toBe(date);
    }
  });

  it('reports what XML cannot carry and shows where it stood', async () => {
    const { xml, lost } = await write(version, [{ depth: 1, role: 'item', ref: 'i1', values: new Map([['title', 'a\u0000b\u0007'], ['note', '半个\ud840字']]) }]);
    expect(lost).toEqual([{ ref: 'i1', title: 'a\u0000b\u0007', field: 'title', count: 2 }, { ref: 'i1', title: 'a\u0000b\u0007', field: 'note', count: 1 }]);
    expect(unitsOf(await read(xml))[1]!.fields.get('title')).toBe('a\ufffdb\ufffd');
    expect((await check(version, xml)).valid).toBe(true);
  });
});

describe('what AtoM and ArchivesSpace make of it', () => {
  // Read on 2026-11-30: AtoM ead.yml and QubitXmlImport (each further node is read over the one before, @datechar becomes a kind of event), ArchivesSpace ead_converter.rb.
  it('has one physdesc that begins with a number and a unit, the carrier beside it, and dates in words without a kind of date', async () => {
    const { xml } = await write('ead2002', [{ depth: 1, role: 'item', ref: 'i1', values: new Map([['title', '甲'], ['date', '195203-1953'], ['dateText', '建局前后'], ['pageCount', '12'], ['carrier', '纸质'], ['extent', '附图两张']]) }]);
    expect(xml).toContain('<physdesc><extent>12 页</extent> <physfacet type="carrier">纸质</physfacet> <extent type="extent">附图两张</extent></physdesc>');
    expect(xml.match(/<physdesc>/gu)).toHaveLength(1);
    expect(xml).toContain('<unitdate normal="1952-03/1953">195203-1953</unitdate><unitdate altrender="muniment words">建局前后</unitdate>');
    expect(xml).not.toContain('datechar');
  });
});

describe('an EAD file of another system', () => {
  it('keeps what has no field, with its markup, by its path', async () => {
    const [, whole, unit, later] = await read(ead(`<descgrp><head>H</head><prefercite><p>Cite</p></prefercite></descgrp><dsc><p>A list</p><c01 level="file" audience="internal"><did>
      <unittitle>Letters, <unitdate normal="1890/1895" type="inclusive">1890 to 1895</unitdate></unittitle><unitid>B 3</unitid><unitid type="uri">/x/3</unitid>
      <physdesc>about <extent>3 boxes</extent></physdesc><dao href="a.jpg"/><container type="Box">12</container><container type="folder">4</container></did>
      <scopecontent><head>Scope</head><p>One <emph render="bold">two</emph>
        three.</p><p>Four.</p></scopecontent><relatedmaterial><p>See <extref href="http://x/">there</extref></p></relatedmaterial></c01></dsc><zzz a="1">?</zzz>`));
    expect(Object.fromEntries((whole as EadUnit).fields)).toEqual({ title: 'T' });
    expect(Object.fromEntries((whole as EadUnit).annex)).toEqual({ head: '<head>H</head>', prefercite: '<prefercite><p>Cite</p></prefercite>', p: '<p>A list</p>' });
    const { fields, annex, level, hasChildren, parentRef } = unit as EadUnit;
    expect({ level, hasChildren, parentRef, ...Object.fromEntries(fields) }).toEqual({
      level: 'file', hasChildren: false, parentRef: '0', title: 'Letters, 1890 to 1895', archivalCode: 'B 3', date: '1890-1895', dateText: '1890 to 1895', extent: 'about 3 boxes', boxNumber: '12', storageLocation: 'folder 4',
      summary: 'One two three.\nFour.', relatedUnits: 'See there',
    });
    expect(Object.fromEntries(annex)).toEqual({
      '@': 'audience="internal"', 'did/unitid[uri]': '<unitid type="uri">/x/3</unitid>', 'did/dao': '<dao href="a.jpg"/>', 'scopecontent/head': 'Scope',
      relatedmaterial: '<relatedmaterial><p>See <extref href="http://x/">there</extref></p></relatedmaterial>',
    });
    expect(later).toMatchObject({ kind: 'later', ref: '0', annex: new Map([['zzz', '<zzz a="1">?</zzz>']]) });
  });

  it('has its languages one by one, whether words or only the elements part them', async () => {
    const of = async (inside: string) => unitsOf(await read(ead(`<dsc><c><did><unittitle>T</unittitle><langmaterial>${inside}</langmaterial></did></c></dsc>`)))[1]!.fields.get('language');
    expect(await of('<language langcode="eng">English</language>, some <language langcode="fre">French</language>')).toBe('English, some French');
    expect(await of('<language langcode="zh"/>\n  <language langcode="eng">English</language>')).toBe('汉语；English');
    expect(await of('<language langcode="bo"/>')).toBe('藏语');
  });

  it('is read in the DTD form, in either namespace, in numbered and unnumbered components of any depth', async () => {
    const deep = Array.from({ length: 60 }, (_, at) => `<c level="subseries"><did><unittitle>${at}</unittitle></did>`).join('') + '</c>'.repeat(60);
    const doctype = '<?xml version="1.0"?><!DOCTYPE ead PUBLIC "+//ISBN 1-931666-00-8//DTD ead.dtd//EN" "http://nowhere.invalid/ead.dtd">';
    for (const [start, xml] of [[doctype, ead(`<dsc>${deep}</dsc>`)], ['', ead(`<dsc>${deep}</dsc>`).replace('<ead>', '<ead xmlns="urn:isbn:1-931666-22-9">')], ['', ead(`<dsc>${deep}</dsc>`).replace('<ead>', '<x:ead xmlns:x="http://ead3.archivists.org/schema/">').replaceAll(/<(\/?)(?!x:|\/x:)(?=[a-z])/gu, '<$1x:').replace('</ead>', '</x:ead>')]] as const) {
      const units = unitsOf(await read(start + xml));
      expect(units.map(({ fields }) => fields.get('title'))).toEqual(['T', ...Array.from({ length: 60 }, (_, at) => String(at))]);
      expect(units.at(-1)!.parentRef).toBe(units.at(-2)!.ref);
    }
  });

  it('is read in UTF-16 and in GB 18030 as well', async () => {
    const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${ead('').replace('>T<', '>关于防汛的通知<')}`;
    expect(unitsOf(await read(Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'), 3))[0]!.fields.get('title')).toBe('关于防汛的通知');
    // 防汛 in GB 2312.
    const gb = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GB2312"?><ead><archdesc level="fonds"><did><unittitle>'), Buffer.from('b7c0d1b4', 'hex'), Buffer.from('</unittitle></did></archdesc></ead>')]);
    expect(unitsOf(await read(gb, 3))[0]!.fields.get('title')).toBe('防汛');
  });
});

describe('a hostile or broken XML file is refused with a code and a place', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE ead [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><ead>&b;</ead>`;
  it.each([
    ['an XML bomb', bomb, { code: 'EXCHANGE_XML_DOCTYPE', data: { line: 2 } }],
    ['an external entity', '<!DOCTYPE ead [<!ENTITY x SYSTEM "file:///etc/passwd">]><ead>&x;</ead>', { code: 'EXCHANGE_XML_DOCTYPE', data: { line: 1 } }],
    ['an entity that a DTD would define', ead('\n<odd><p>caf&eacute;</p></odd>'), { code: 'EXCHANGE_XML_ENTITY', data: { line: 2 } }],
    ['elements two hundred deep', ead('<odd>'.repeat(300)), { code: 'EXCHANGE_XML_TOO_DEEP', data: { line: 1 } }],
    ['a name that has no end', ead(`<odd><${'x'.repeat(9 * 1024 * 1024)}`), { code: 'EXCHANGE_XML_TOO_LARGE', data: { line: 1 } }],
    ['an end tag that does not match', ead('\n<dsc><c></dsc>'), { code: 'EXCHANGE_XML_MALFORMED', data: { line: 2 } }],
    ['a file that was cut off', ead('').slice(0, 60), { code: 'EXCHANGE_XML_MALFORMED', data: { line: 1 } }],
    ['a control character', ead('<odd><p>\u0007</p></odd>'), { code: 'EXCHANGE_XML_CHARACTER', data: { line: 1 } }],
    ['an encoding that it does not have', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<ead>'), Buffer.from('b7c0d1b4', 'hex')]), { code: 'EXCHANGE_XML_ENCODING', data: { encoding: 'utf-8' } }],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="EBCDIC-9"?><ead/>', { code: 'EXCHANGE_XML_ENCODING', data: { encoding: 'ebcdic-9' } }],
    ['another kind of XML', '<html/>', { code: 'EXCHANGE_FORMAT_UNKNOWN', data: { found: 'html' } }],
    ['a finding aid without a description', '<ead><eadheader/></ead>', { code: 'EXCHANGE_EAD_WITHOUT_DESCRIPTION' }],
  ])('%s', async (_name, xml, expected) => {
    await expect(read(xml, 65_536)).rejects.toMatchObject(expected);
  });
});
