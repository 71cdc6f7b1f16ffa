import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { EXCHANGE_ELEMENTS } from '#shared/domain/exchange-elements.ts';
import { writeEad } from '#main/formats/ead/write-ead.ts';
import type { EadVersion } from '#main/formats/ead/write-ead-values.ts';
import { profileBeyondFacts, type SchemaFacts } from '../harness/profile-beyond-facts.ts';

const read = (name: string): string => readFileSync(`tests/fixtures/schemas/${name}`, 'utf8');
const profileOf = (version: EadVersion): string => read(`${version}-profile.rng`);
const factsOf = (version: EadVersion): SchemaFacts => (JSON.parse(read(`${version}-facts.json`)) as { elements: SchemaFacts }).elements;

const takes = async (version: EadVersion, xml: string): Promise<boolean> => (await validateXML({ xml: { fileName: 'x.xml', contents: xml }, schema: { fileName: 'x.rng', contents: profileOf(version) }, extension: 'relaxng' })).valid;
async function write(version: EadVersion, values: Readonly<Record<string, string>>): Promise<string> {
  let xml = '';
  for await (const piece of writeEad(version, { code: 'J019', name: '清河县水利局', values: new Map(Object.entries(values)), language: 'chi', madeAt: '2026-11-30T02:00:00.000Z', madeBy: '王芳' }, [], () => undefined)) xml += piece;
  return xml;
}

describe.each(['ead2002', 'ead3'] as const)('our rules for %s', (version) => {
  it('allow nothing that the published schema refuses: elements, their order, attributes and words', async () => {
    expect(await profileBeyondFacts(profileOf(version), factsOf(version))).toEqual([]);
  });

  it('cover an element of every kind that the writer knows', async () => {
    const values = Object.fromEntries(EXCHANGE_ELEMENTS.map(({ field }) => [field, field === 'date' ? '1952-1953' : '1']));
    expect(await takes(version, await write(version, { ...values, dateText: '建局前后', ownField: '甲\n乙' }))).toBe(true);
  });
});

describe('the comparison with the published schema', () => {
  it.each([
    ['ead2002', 'an attribute that the element does not have', '<element name="ead">', '<element name="ead"><optional><attribute name="encodinganalog"/></optional>', ['ead has no @encodinganalog']],
    ['ead2002', 'another order', '<ref name="eadheader"/><ref name="archdesc"/>', '<ref name="archdesc"/><ref name="eadheader"/>', ['ead may not hold archdesc, eadheader']],
    ['ead2002', 'a code that is in no list', '<value>zha</value>', '<value>zzz</value>', ['@langcode of language may not be zzz']],
    ['ead2002', 'any words for a name', '<attribute name="otherlevel"><data type="NMTOKEN"/></attribute>', '<attribute name="otherlevel"/>', ['@otherlevel of archdesc may not be :any', '@otherlevel of c may not be :any']],
    ['ead2002', 'fewer than must be', '<oneOrMore><element name="titleproper"><text/></element></oneOrMore>', '<empty/>', ['titlestmt may not hold nothing']],
    ['ead3', 'a line break in a language', '<optional><attribute name="langcode"><data type="NMTOKEN"/></attribute></optional><text/>', '<ref name="phrase"/>', ['language may not hold lb', 'language may not hold lb, lb']],
    ['ead3', 'an attribute left out that must stand', '<attribute name="coverage"><choice><value>whole</value><value>part</value></choice></attribute>', '', ['physdescstructured needs @coverage']],
    ['ead3', 'text between parts of a name', '<define name="part">', '<define name="part"><text/>', ['name holds no text', 'subject holds no text']],
    ['ead3', 'an element of EAD 2002', '<name>physdesc</name>', '<name>physdesc</name><name>note</name>', ['note is no element', 'did may not hold note']],
  ] as const)('finds in %s %s', async (version, _what, from, to, found) => {
    const spoilt = profileOf(version).replace(from, to);
    expect(spoilt).not.toBe(profileOf(version));
    expect(await profileBeyondFacts(spoilt, factsOf(version))).toEqual(expect.arrayContaining([...found]));
  });
});

describe('dates in our rules', () => {
  // Tried on 2026-11-30 with xmllint on the two releases of the published schema of EAD 2002.
  it.each([
    // @normal, the release of April 2021, that of November 2020, ours
    ['1952', true, true, true], ['1952-03', true, true, true], ['1952-03-15', true, true, true], ['0001', true, true, true], ['2999-12-31', true, true, true],
    ['2023-02-30', true, false, false], ['0000', true, false, false], ['19520315', true, true, false], ['195203', false, true, false], ['-0044', true, true, false], ['3000', false, true, false],
    ['1952-13', false, false, false], ['1952-03-15Z', false, true, false], ['circa 1952', false, false, false], ['', false, false, false], ['2999/3000', false, false, false],
    // The release of November 2020 knows no spans, though its head speaks of them.
    ['1952/1953', true, false, true], ['1952-03/1953-02-28', true, false, true],
  ])('%j is taken only where the releases take it', async (normal, april2021, november2020, ours) => {
    const xml = (await write('ead2002', { title: '全宗', date: '1952' })).replace('<unitdate normal="1952">', `<unitdate normal="${normal}">`);
    expect(xml).toContain(`normal="${normal}"`);
    expect(await takes('ead2002', xml)).toBe(ours);
    if (ours) expect([april2021, november2020 || normal.includes('/')]).toEqual([true, true]);
  });

  it('end with the year 2099 for the making of an EAD3 file', async () => {
    const xml = await write('ead3', { title: '全宗' });
    expect(await takes('ead3', xml)).toBe(true);
    expect(await takes('ead3', xml.replace('standarddatetime="2026', 'standarddatetime="2100'))).toBe(false);
  });
});
