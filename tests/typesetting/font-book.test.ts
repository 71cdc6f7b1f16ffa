import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFonts, openFontBook } from '#main/typesetting/font-book.ts';

const ROLES = { text: ['Noto Serif CJK SC', 'Source Han Serif SC'], heading: ['Noto Sans CJK SC'] };
const SYSTEM = ['/usr/share/fonts'];

let own: string;
beforeEach(() => { own = mkdtempSync(join(tmpdir(), 'muniment-fonts-')); });
afterEach(() => rmSync(own, { recursive: true, force: true }));

describe('the fonts of this workstation', () => {
  it('print an ordinary title with what is installed, every role with a font of its own', async () => {
    const chosen = await chooseFonts(await openFontBook(own, SYSTEM), '关于防汛工作的通知 No. 12', ROLES);
    expect(chosen).toMatchObject({ missing: [], unprintable: [] });
    expect(Object.values(chosen.fonts).every((families) => families.length > 0)).toBe(true);
  });

  it('where there is no Chinese font, every character that cannot be printed is named before printing, and each once', async () => {
    const chosen = await chooseFonts(await openFontBook(own, []), '防汛 防洪', ROLES);
    expect(chosen).toEqual({ fonts: { text: [], heading: [] }, missing: ['text', 'heading'], unprintable: ['防', '汛', '洪'] });
  });

  it.each([
    ['a file that is none', Buffer.from('not a font at all, only its name')],
    ['an empty file', Buffer.alloc(0)],
    ['a head that promises tables behind its end', Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 200]), Buffer.alloc(6), Buffer.from('name'), Buffer.alloc(4), Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff])])],
  ])('%s among the institution’s fonts keeps no other font from printing', async (_what, bytes) => {
    writeFileSync(join(own, 'damaged.ttf'), bytes);
    symlinkSync('/usr/share/fonts/nowhere.otf', join(own, 'gone.otf'));
    const book = await openFontBook(own, SYSTEM);
    expect(book.faces.filter((face) => face.own)).toEqual([]);
    expect((await chooseFonts(book, '防汛', ROLES)).unprintable).toEqual([]);
  });
});
