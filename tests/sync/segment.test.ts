import { describe, expect, it } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { makeKeys, signerOf, verifierOf } from '#shared/protocol/keys.ts';
import { START, type Op } from '#shared/protocol/op.ts';
import { openSegment, sealSegment, type SegmentHead } from '#shared/protocol/segment.ts';
import { mutations } from './mutate.ts';

const keys = makeKeys();
const op = (seq: number, more: Partial<Op> = {}): Op => ({ opId: `0197-${seq}`, inc: 'inc-1', seq, tx: seq, ms: 1_780_000_000_000 + seq, c: 0, actor: '何喆', class: 'O', kind: 'item.update', entity: 'item', eid: `i${seq % 3}`, sv: 1, base: null, body: `{"title":"第${seq}件 \\"引号\\" ，\\\\"}`, ...more });
const members = Array.from({ length: 24 }, (_, index) => op(index + 1));
const sealed = sealSegment({ author: 'desk-1', roomId: 'R17', prev: START, members }, signerOf(keys.signingPrivate));
const open = (text: string) => openSegment(text, () => verifierOf(keys.signing));
const codeOf = (text: string): string => {
  try { open(text); return 'accepted'; } catch (error) { return error instanceof MunimentError ? error.code : `threw ${String(error)}`; }
};

describe('a segment', () => {
  it('comes out as it went in', () => {
    const { members: out, hashes, author, roomId, head } = open(sealed.text);
    expect(out).toEqual(members);
    expect(hashes.at(-1)).toBe(head);
    expect({ author, roomId }).toEqual({ author: 'desk-1', roomId: 'R17' });
  });

  it('is refused after any of 2,400 changes, offline, with a code', () => {
    const codes = new Map<string, number>();
    let seen = 0;
    for (const { text, how } of mutations(sealed.text, 2_400, 20260601)) {
      const code = codeOf(text);
      if (!['SYNC_SEGMENT_MALFORMED', 'SYNC_SEGMENT_BROKEN', 'SYNC_SIGNATURE_WRONG', 'SYNC_SEGMENT_TOO_LARGE'].includes(code)) expect.fail(`${how}: ${code}`);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      seen += 1;
    }
    expect(seen).toBe(2_400);
    expect(codes.get('SYNC_SEGMENT_BROKEN')).toBeGreaterThan(100);
  });

  it.each<[string, (text: string) => string, string]>([
    ['an empty text', () => '', 'SYNC_SEGMENT_MALFORMED'],
    ['ops without a first line', (text) => text.slice(text.indexOf('\n') + 1), 'SYNC_SEGMENT_MALFORMED'],
    ['a format of tomorrow', (text) => text.replace('muniment-segment/1', 'muniment-segment/9'), 'SYNC_SEGMENT_MALFORMED'],
    ['another room', (text) => text.replace('"R17"', '"R18"'), 'SYNC_SIGNATURE_WRONG'],
    ['another author', (text) => text.replace('"desk-1"', '"desk-2"'), 'SYNC_SIGNATURE_WRONG'],
    ['spaces in an op', (text) => text.replace('["0197-1",', '["0197-1", '), 'SYNC_SEGMENT_MALFORMED'],
    ['a first line with a key twice', (text) => text.replace('{"format"', '{"roomId":"R18","format"'), 'SYNC_SEGMENT_MALFORMED'],
    ['another spelling of the same signature', (text) => text.replace(/("signature":"[^"=]+)==/u, '$1'), 'SYNC_SIGNATURE_WRONG'],
    ['more ops than it says', (text) => `${text}${text.trimEnd().split('\n').at(-1)!}\n`, 'SYNC_SEGMENT_MALFORMED'],
  ])('is refused with %s', (_what, change, code) => {
    expect(change(sealed.text)).not.toBe(sealed.text);
    expect(codeOf(change(sealed.text))).toBe(code);
  });

  it.each<[string, readonly Op[]]>([
    ['a hole', [op(1), op(3)]],
    ['a number twice', [op(1), op(1)]],
    ['a new incarnation that does not begin at one', [op(1), op(2, { inc: 'inc-2' })]],
  ])('is refused with %s in its numbers, though its author signed it', (_what, wrong) => {
    expect(codeOf(sealSegment({ author: 'desk-1', roomId: 'R17', prev: START, members: wrong }, signerOf(keys.signingPrivate)).text)).toBe('SYNC_SEGMENT_BROKEN');
  });

  it('is refused where somebody else signed it', () => {
    const forged = sealSegment({ author: 'desk-1', roomId: 'R17', prev: START, members }, signerOf(makeKeys().signingPrivate));
    expect(codeOf(forged.text)).toBe('SYNC_SIGNATURE_WRONG');
  });

  it('asks for the key of the one whom it names', () => {
    const asked: SegmentHead[] = [];
    openSegment(sealed.text, (head) => { asked.push(head); return verifierOf(keys.signing); });
    expect(asked).toMatchObject([{ author: 'desk-1', roomId: 'R17', ops: 24 }]);
  });
});
