import { createCipheriv, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { makeKeys, readPublicKey, signerOf, verifierOf } from '#shared/protocol/keys.ts';
import { START, type Op } from '#shared/protocol/op.ts';
import { MANIFEST_NAME, MOST_MANIFEST_BYTES, MOST_PART_BYTES, MOST_PARTS, packageFolder, partName, sha256Of, signManifest, type PackageAddress, type PackageManifest } from '#shared/protocol/package-manifest.ts';
import { MOST_LETTER_BYTES } from '#shared/protocol/package-part.ts';
import { readPackage, type PackageReader, type PackageSource } from '#shared/protocol/package-read.ts';
import { writePackage } from '#shared/protocol/package-write.ts';
import { MOST_SEGMENT_CHARACTERS, sealSegment, type OpenedSegment } from '#shared/protocol/segment.ts';
import { mutations, randomOf } from './mutate.ts';

type Files = Map<string, Uint8Array>;

const desk = makeKeys();
const office = makeKeys();
const letter = '{"holds":["第3卷"]}';
const address: PackageAddress = { kind: 'up', roomId: 'R17', from: 'desk-1', to: 'office', number: 7, previous: 'ab'.repeat(32), createdAt: '2026-06-01T08:00:00.000Z' };
const op = (seq: number): Op => ({ opId: `0197-${seq}`, inc: 'inc-1', seq, tx: seq, ms: 1_780_000_000_000 + seq, c: 0, actor: '何喆', class: 'O', kind: 'item.update', entity: 'item', eid: `i${seq % 3}`, sv: 1, base: null, body: `{"title":"关于第${seq}号防洪工程的请示 Zhangjiakou"}` });

/** Segments of eight ops each that follow one another. */
function chain(count: number, roomId = 'R17'): OpenedSegment[] {
  const made: OpenedSegment[] = [];
  for (let at = 0; at < count; at += 1) made.push(sealSegment({ author: 'desk-1', roomId, prev: made.at(-1)?.head ?? START, members: Array.from({ length: 8 }, (_, index) => op(at * 8 + index + 1)) }, signerOf(desk.signingPrivate)));
  return made;
}
const segments = chain(4);

async function pack(more: Partial<PackageAddress> = {}, { of = segments, recipient = office.sealing, signer = desk.signingPrivate, says = letter }: { of?: readonly OpenedSegment[]; recipient?: string; signer?: string; says?: string } = {}): Promise<{ files: Files; hash: string; order: string[]; manifest: PackageManifest }> {
  const files: Files = new Map();
  const order: string[] = [];
  const { hash, manifest } = await writePackage({ ...address, ...more }, { letter: says, segments: of.map(({ text }) => text) }, { sign: signerOf(signer), recipient }, { write: async (name, bytes) => { order.push(name); files.set(name, bytes); } });
  return { files, hash, order, manifest };
}

/** What a stick with these files is, and which of them were read. `sizes` lies about them. */
function stickOf(files: Files, sizes: ReadonlyMap<string, number | null> = new Map()): PackageSource & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    async* list() { for (const [name, bytes] of files) yield { name, bytes: sizes.has(name) ? sizes.get(name)! : bytes.length }; },
    async read(name, most) { reads.push(name); return files.get(name)!.subarray(0, most); },
  };
}

const reader: PackageReader = {
  name: 'office', keys: office,
  senderOf: ({ roomId, from }) => (roomId === 'R17' && from === 'desk-1' ? verifierOf(desk.signing) : null),
  verifyFor: ({ author }) => (author === 'desk-1' ? verifierOf(desk.signing) : () => false),
};

const read = (files: Files, by: PackageReader = reader) => readPackage(stickOf(files), by);
async function codeOf(reading: Promise<unknown>): Promise<string> {
  try { await reading; return 'accepted'; } catch (error) { return error instanceof MunimentError ? error.code : `threw ${String(error)}`; }
}
const textsOf = async (of: AsyncIterable<OpenedSegment>): Promise<string[]> => { const texts: string[] = []; for await (const { text } of of) texts.push(text); return texts; };

/** The same files under another manifest that the sender did sign. */
function signedAnew(files: Files, change: (manifest: Omit<PackageManifest, 'signature'>) => Omit<PackageManifest, 'signature'>): Files {
  const { signature: _old, ...unsigned } = JSON.parse(Buffer.from(files.get(MANIFEST_NAME)!).toString()) as PackageManifest;
  return new Map(files).set(MANIFEST_NAME, signManifest(change(unsigned), signerOf(desk.signingPrivate)).bytes);
}
/** With the sizes and hashes that the parts have now. */
const asPartsAre = (files: Files): Files => signedAnew(files, (manifest) => ({ ...manifest, parts: [...files].filter(([name]) => name !== MANIFEST_NAME).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })) }));

/** Written from docs/exchange-with-office.md and not with the product's code: what a known sender might pack. */
function packByTheDocument(plain: readonly Uint8Array[]): Files {
  const pair = generateKeyPairSync('x25519');
  const ephemeral = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const { kind, roomId, from, to, number, previous, createdAt } = address;
  const info = `{"ephemeral":"${ephemeral}","format":"muniment-package/1","from":"${from}","number":${number},"recipient":"${office.sealing}","roomId":"${roomId}","to":"${to}"}`;
  const key = new Uint8Array(hkdfSync('sha256', diffieHellman({ privateKey: pair.privateKey, publicKey: readPublicKey(office.sealing) }), '', info, 32));
  const files: Files = new Map();
  const parts = plain.map((bytes, index) => {
    const name = `parts/0000${index}.bin`;
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, index]));
    cipher.setAAD(Buffer.from(`["muniment-package/1","${roomId}",${number},${index}]`));
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    files.set(name, sealed);
    return { name, bytes: sealed.length, sha256: sha256Of(sealed) };
  });
  const unsigned = { format: 'muniment-package/1', kind, roomId, from, to, number, previous, createdAt, ephemeral, parts };
  return files.set('manifest.json', Buffer.from(canonicalJson({ ...unsigned, signature: signerOf(desk.signingPrivate)(canonicalJson(unsigned)) })));
}

describe('a sealed package', () => {
  it('comes out as it went in, as often as it is read', async () => {
    const { files, hash, manifest } = await pack();
    const out = await read(files);
    expect(out).toMatchObject({ hash, letter, manifest: { ...address, format: 'muniment-package/1' } });
    expect(out.manifest).toEqual(manifest);
    expect(await textsOf(out.segments())).toEqual(segments.map(({ text }) => text));
    expect(await textsOf(out.segments())).toHaveLength(4);
    expect(packageFolder(manifest)).toBe('PKG-R17-desk-1-7');
  });

  it('may hold a letter and no segment', async () => {
    const out = await read((await pack({ previous: null }, { of: [] })).files);
    expect(out.letter).toBe(letter);
    expect(await textsOf(out.segments())).toEqual([]);
  });

  it('is written with its manifest last, so that what was not finished is no package', async () => {
    const { files, order } = await pack();
    expect(order).toEqual([0, 1, 2, 3, 4].map(partName).concat(MANIFEST_NAME));
    files.delete(MANIFEST_NAME);
    expect(await codeOf(read(files))).toBe('SYNC_PACKAGE_INCOMPLETE');
  });

  it('can be written by another program from the document', async () => {
    const out = await read(packByTheDocument([letter, ...segments.map(({ text }) => text)].map((text) => gzipSync(text))));
    expect(out.letter).toBe(letter);
    expect(await textsOf(out.segments())).toEqual(segments.map(({ text }) => text));
  });

  it('shows nothing of its content, and no two are alike', async () => {
    const one = await pack();
    const two = await pack();
    const bytes = Buffer.concat([...one.files.values()]);
    for (const word of ['防洪工程', 'Zhangjiakou', 'title', '何喆', '第3卷', 'item.update', segments[0]!.head]) expect(bytes.includes(word), word).toBe(false);
    // Neither does it once unpacked without the key.
    expect(bytes.includes(Buffer.from([0x1f, 0x8b, 0x08, 0]))).toBe(false);
    for (const [name, content] of one.files) expect(Buffer.from(content).equals(two.files.get(name)!), name).toBe(false);
  });

  it('holds one part in memory: the first is written before the second segment is asked for', async () => {
    const seen: string[] = [];
    await writePackage(address, { letter, segments: (function* () { for (const [index, { text }] of segments.entries()) { seen.push(`asked ${index}`); yield text; } })() }, { sign: signerOf(desk.signingPrivate), recipient: office.sealing }, { write: async (name) => { seen.push(name); } });
    expect(seen).toEqual([partName(0), 'asked 0', partName(1), 'asked 1', partName(2), 'asked 2', partName(3), 'asked 3', partName(4), MANIFEST_NAME]);
  });
});

describe('a package that is not as it was sent', () => {
  it('is refused after any of 2,400 changes, with a code, before anything is handed out', async () => {
    const { files } = await pack();
    const older = await pack({ number: 6 });
    const below = randomOf(20260601);
    const manifestText = Buffer.from(files.get(MANIFEST_NAME)!).toString();
    const codes = new Map<string, number>();
    const refuse = async (changed: Files, how: string, says?: string): Promise<void> => {
      const code = await codeOf(read(changed));
      if (!code.startsWith('SYNC_PACKAGE_') || (says !== undefined && code !== says)) expect.fail(`${how}: ${code}`);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    };
    for (const { text, how } of mutations(manifestText, 1_000, 20260602)) await refuse(new Map(files).set(MANIFEST_NAME, Buffer.from(text)), how);
    const withManifest = (change: (manifest: PackageManifest) => unknown): Files => new Map(files).set(MANIFEST_NAME, Buffer.from(canonicalJson(change(JSON.parse(manifestText) as PackageManifest) as never)));
    for (let made = 0; made < 1_400; made += 1) {
      const index = below(5);
      const other = (index + 1 + below(4)) % 5;
      const name = partName(index);
      const bytes = Buffer.from(files.get(name)!);
      const at = below(bytes.length);
      const ways: [how: string, change: () => Files, says?: string][] = [
        [`bit ${at} of ${name}`, () => { bytes[at]! ^= 1 << below(8); return new Map(files).set(name, bytes); }, 'SYNC_PACKAGE_CHANGED'],
        [`${name} cut at ${at}`, () => new Map(files).set(name, bytes.subarray(0, at)), 'SYNC_PACKAGE_INCOMPLETE'],
        [`${name} longer`, () => new Map(files).set(name, Buffer.concat([bytes, randomBytes(1 + below(40))])), 'SYNC_PACKAGE_CHANGED'],
        [`${name} and ${other} swapped`, () => new Map(files).set(name, files.get(partName(other))!).set(partName(other), bytes)],
        [`${name} of the package before`, () => new Map(files).set(name, older.files.get(name)!)],
        [`without ${name}`, () => { const less = new Map(files); less.delete(name); return less; }, 'SYNC_PACKAGE_INCOMPLETE'],
        [`one part more`, () => new Map(files).set(partName(5 + below(90_000)), bytes), 'SYNC_PACKAGE_CHANGED'],
        [`${name} renamed`, () => { const moved = new Map(files); moved.delete(name); return moved.set(['parts/00000.BIN', 'parts/0000.bin', 'parts/00009.bin', 'manifest2.json', `${name}.tmp`, `PARTS/0000${index}.bin`][below(6)]!, bytes); }],
        ['the key of the package before', () => withManifest((manifest) => ({ ...manifest, ephemeral: older.manifest.ephemeral })), 'SYNC_PACKAGE_UNSIGNED'],
        ['the signature of the package before', () => withManifest((manifest) => ({ ...manifest, signature: older.manifest.signature })), 'SYNC_PACKAGE_UNSIGNED'],
        ['a signature of somebody else', () => withManifest((manifest) => { const { signature: _old, ...unsigned } = manifest; return { ...unsigned, signature: signerOf(office.signingPrivate)(canonicalJson(unsigned)) }; }), 'SYNC_PACKAGE_UNSIGNED'],
        ['the manifest of the package before', () => new Map(files).set(MANIFEST_NAME, older.files.get(MANIFEST_NAME)!)],
        ['another address', () => withManifest((manifest) => ({ ...manifest, ...[{ to: 'desk-2' }, { from: 'desk-2' }, { roomId: 'R18' }, { number: 8 }, { previous: null }, { kind: 'down' }, { createdAt: '2026-06-02T08:00:00.000Z' }][below(7)] }))],
        ['one part less in the manifest and on the stick', () => { const less = withManifest((manifest) => ({ ...manifest, parts: manifest.parts.slice(0, -1) })); less.delete(partName(4)); return less; }, 'SYNC_PACKAGE_UNSIGNED'],
        ['two entries of the manifest swapped', () => withManifest((manifest) => ({ ...manifest, parts: manifest.parts.map((part, place) => (place === index ? { ...manifest.parts[other]!, name } : part)) })), 'SYNC_PACKAGE_UNSIGNED'],
      ];
      const [how, change, says] = ways[made % ways.length]!;
      await refuse(change(), how, says);
    }
    expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(2_400);
    for (const code of ['SYNC_PACKAGE_CHANGED', 'SYNC_PACKAGE_UNSIGNED', 'SYNC_PACKAGE_INCOMPLETE', 'SYNC_PACKAGE_UNKNOWN', 'SYNC_PACKAGE_NOT_YOURS']) expect(codes.get(code), code).toBeGreaterThan(10);
  });

  it('is refused where its sender signed what does not belong together: parts in another order, of another package, under another key', async () => {
    const { files, manifest } = await pack();
    const older = await pack({ number: 6 });
    const swapped = new Map(files).set(partName(1), files.get(partName(2))!).set(partName(2), files.get(partName(1))!);
    expect(await codeOf(read(asPartsAre(swapped)))).toBe('SYNC_PACKAGE_NOT_YOURS');
    expect(await codeOf(read(asPartsAre(new Map(files).set(partName(1), older.files.get(partName(1))!))))).toBe('SYNC_PACKAGE_NOT_YOURS');
    for (const change of [{ ephemeral: older.manifest.ephemeral }, { number: 8 }, { roomId: 'R17', to: 'office', number: 6 }]) expect(await codeOf(read(signedAnew(files, (unsigned) => ({ ...unsigned, ...change }))))).toBe('SYNC_PACKAGE_NOT_YOURS');
    expect(await codeOf(read(signedAnew(files, (unsigned) => unsigned)))).toBe('accepted');
    expect(manifest.number).toBe(7);
  });

  it('does not take a key for one that is none', async () => {
    const { files } = await pack();
    for (const ephemeral of [desk.signing, `${'A'.repeat(59)}=`, `${Buffer.concat([Buffer.from(office.sealing, 'base64').subarray(0, 12), Buffer.alloc(32)]).toString('base64')}`]) expect(await codeOf(read(signedAnew(files, (manifest) => ({ ...manifest, ephemeral }))))).toBe('SYNC_PACKAGE_UNKNOWN');
  });

  it('hands out no further segment once the stick changes under the reader', async () => {
    const { files } = await pack();
    const out = await read(files);
    const bytes = Buffer.from(files.get(partName(3))!);
    bytes[20]! ^= 1;
    files.set(partName(3), bytes);
    const texts: string[] = [];
    expect(await codeOf((async () => { for await (const { text } of out.segments()) texts.push(text); })())).toBe('SYNC_PACKAGE_CHANGED');
    expect(texts).toEqual(segments.slice(0, 2).map(({ text }) => text));
  });
});

describe('a package for or from somebody else', () => {
  it('cannot be opened with another key, nor by another name', async () => {
    const { files } = await pack();
    expect(await codeOf(read(files, { ...reader, keys: makeKeys() }))).toBe('SYNC_PACKAGE_NOT_YOURS');
    expect(await codeOf(read(files, { ...reader, keys: desk }))).toBe('SYNC_PACKAGE_NOT_YOURS');
    expect(await codeOf(read(files, { ...reader, name: 'desk-2' }))).toBe('SYNC_PACKAGE_NOT_YOURS');
  });

  it('is refused where its sender is not known or another one signed', async () => {
    expect(await codeOf(read((await pack({ from: 'desk-9' })).files))).toBe('SYNC_PACKAGE_UNSIGNED');
    expect(await codeOf(read((await pack({}, { signer: office.signingPrivate })).files))).toBe('SYNC_PACKAGE_UNSIGNED');
  });

  it('is refused with a segment whose author did not sign it, or that is of another room', async () => {
    const forged = sealSegment({ author: 'desk-1', roomId: 'R17', prev: START, members: [op(1)] }, signerOf(makeKeys().signingPrivate));
    expect(await codeOf(read((await pack({}, { of: [...segments, forged] })).files))).toBe('SYNC_SIGNATURE_WRONG');
    const [elsewhere] = chain(1, 'R18');
    expect(await codeOf(read(packByTheDocument([gzipSync(letter), gzipSync(elsewhere!.text)])))).toBe('SYNC_PACKAGE_CHANGED');
    await expect(pack({}, { of: [elsewhere!] })).rejects.toThrow(TypeError);
  });
});

describe('the limits of a package', () => {
  it('stop what unpacks to more than a segment or a letter may have, though a known sender signed it', async () => {
    const bomb = gzipSync(Buffer.alloc(MOST_SEGMENT_CHARACTERS + 1, 0x20));
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(await codeOf(read(packByTheDocument([gzipSync(letter), bomb])))).toBe('SYNC_PACKAGE_TOO_LARGE');
    expect(await codeOf(read(packByTheDocument([gzipSync(Buffer.alloc(MOST_LETTER_BYTES + 1, 0x20))])))).toBe('SYNC_PACKAGE_TOO_LARGE');
    const half = gzipSync(Buffer.alloc(MOST_LETTER_BYTES / 2 + 1, 0x20));
    expect(await codeOf(read(packByTheDocument([Buffer.concat([half, half])])))).toBe('SYNC_PACKAGE_TOO_LARGE');
  });

  it('refuse what is no gzip and what is no text', async () => {
    for (const wrong of [Buffer.from('{}'), Buffer.alloc(0), gzipSync(letter).subarray(0, -4), gzipSync(Buffer.from([0x22, 0xff, 0x22]))]) expect(await codeOf(read(packByTheDocument([wrong])))).toBe('SYNC_PACKAGE_CHANGED');
  });

  it('are found before anything is read', async () => {
    const { files } = await pack();
    for (const [name, size] of [[MANIFEST_NAME, MOST_MANIFEST_BYTES + 1], [partName(2), MOST_PART_BYTES + 1], [partName(2), Number.MAX_SAFE_INTEGER]] as const) {
      const stick = stickOf(files, new Map([[name, size]]));
      expect(await codeOf(readPackage(stick, reader))).toBe('SYNC_PACKAGE_TOO_LARGE');
      expect(stick.reads).toEqual([]);
    }
  });

  it('end the listing of a folder without end', async () => {
    const { files } = await pack();
    let listed = 0;
    const without = (name: (index: number) => string): PackageSource => ({ ...stickOf(files), async* list() { for (;;) { yield { name: name(listed), bytes: 1 }; listed += 1; } } });
    expect(await codeOf(readPackage(without(partName), reader))).toBe('SYNC_PACKAGE_TOO_LARGE');
    expect(await codeOf(readPackage(without((index) => `picture-${index}.jpg`), reader))).toBe('SYNC_PACKAGE_UNKNOWN');
    expect(listed).toBeLessThan(2 * MOST_PARTS + 10);
  });

  it('hold for whoever writes too', async () => {
    expect(await codeOf(pack({}, { says: ' '.repeat(MOST_LETTER_BYTES + 1) }))).toBe('SYNC_PACKAGE_TOO_LARGE');
    for (const wrong of ['../R17', 'R 17', '库房', '', 'C:']) {
      expect(() => packageFolder({ ...address, roomId: wrong }), wrong).toThrow('Invalid string');
      await expect(pack({ roomId: wrong }), wrong).rejects.toThrow('Invalid string');
    }
  });

  it('leave the manifest of as many parts as there may be below its own', () => {
    const parts = Array.from({ length: MOST_PARTS }, (_, index) => ({ name: partName(index), bytes: MOST_PART_BYTES, sha256: 'f'.repeat(64) }));
    expect(signManifest({ ...address, format: 'muniment-package/1', ephemeral: office.sealing, parts }, signerOf(desk.signingPrivate)).bytes.length).toBeLessThan(MOST_MANIFEST_BYTES);
  });
});

describe('names in a package', () => {
  it.each(['../manifest.json', 'parts/../../start.bat', '/etc/passwd', 'C:\\start.bat', 'parts\\00001.bin', 'parts/00001.bin\n', 'parts/00001.bin:stream', 'parts/00001.bin.', 'parts/１２３４５.bin', 'parts/00001.bin\0', 'MANIFEST.JSON', '.DS_Store', 'autorun.inf', 'x'.repeat(120)])('are never read where they are of another form: %j', async (name) => {
    const { files } = await pack();
    const stick = stickOf(new Map(files).set(name, Buffer.from('x')));
    expect(await codeOf(readPackage(stick, reader))).toBe('SYNC_PACKAGE_CHANGED');
    expect(stick.reads).toEqual([MANIFEST_NAME]);
    // Nor where a known sender signed them.
    const { signature: _old, ...unsigned } = JSON.parse(Buffer.from(files.get(MANIFEST_NAME)!).toString()) as PackageManifest;
    const named = { ...unsigned, parts: unsigned.parts.map((part, index) => (index === 1 ? { ...part, name } : part)) };
    const tricked = new Map(files).set(MANIFEST_NAME, Buffer.from(canonicalJson({ ...named, signature: signerOf(desk.signingPrivate)(canonicalJson(named)) })));
    expect(await codeOf(read(tricked))).toBe('SYNC_PACKAGE_CHANGED');
  });

  it('are of ordinary files: a link in the place of a part is not followed', async () => {
    const { files } = await pack();
    for (const [name, code] of [[partName(1), 'SYNC_PACKAGE_CHANGED'], [MANIFEST_NAME, 'SYNC_PACKAGE_INCOMPLETE']] as const) {
      const stick = stickOf(files, new Map([[name, null]]));
      expect(await codeOf(readPackage(stick, reader))).toBe(code);
      expect(stick.reads).not.toContain(name);
    }
  });
});

describe('what is no package, or one of tomorrow', () => {
  it.each<[string, string, string]>([
    ['an empty file', '', 'SYNC_PACKAGE_UNKNOWN'],
    ['no JSON', 'PK\u0003\u0004', 'SYNC_PACKAGE_UNKNOWN'],
    ['a list of lists', '['.repeat(100_000), 'SYNC_PACKAGE_UNKNOWN'],
    ['a manifest of another program', '{"format":"web-extension/3"}', 'SYNC_PACKAGE_UNKNOWN'],
    ['a newer format', '{"format":"muniment-package/2","parts":{}}', 'SYNC_PACKAGE_NEWER'],
    ['fields that are missing', '{"format":"muniment-package/1"}', 'SYNC_PACKAGE_CHANGED'],
  ])('says so: %s', async (_what, text, code) => {
    expect(await codeOf(read(new Map([[MANIFEST_NAME, Buffer.from(text)]])))).toBe(code);
  });

  it('says so of an empty folder and of a folder of other things', async () => {
    expect(await codeOf(read(new Map()))).toBe('SYNC_PACKAGE_UNKNOWN');
    expect(await codeOf(read(new Map([['photo.jpg', Buffer.from('x')]])))).toBe('SYNC_PACKAGE_UNKNOWN');
  });

  it.each<[string, (text: string) => string]>([
    ['spaces', (text) => text.replace('{"', '{ "')],
    ['a key twice', (text) => text.replace('{"', '{"roomId":"R18","')],
    ['a key more', (text) => text.replace('{"', '{"a":1,"')],
    ['a line end', (text) => `${text}\n`],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['a number in another spelling', (text) => text.replace('"number":7', '"number":7.0')],
    ['an escape', (text) => text.replace('"R17"', String.raw`"\u005217"`)],
  ])('takes a manifest in one form only: not with %s', async (_what, change) => {
    const { files } = await pack();
    const text = Buffer.from(files.get(MANIFEST_NAME)!).toString();
    expect(change(text)).not.toBe(text);
    expect(await codeOf(read(new Map(files).set(MANIFEST_NAME, Buffer.from(change(text)))))).toMatch(/^SYNC_PACKAGE_(CHANGED|UNKNOWN)$/u);
  });
});
