import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { covers, readFontFile, type FontFace } from './read-font-file.ts';

/** Every font that is installed for this person, and those that the institution has put beside its templates. */
export interface FontBook {
  readonly faces: readonly BookedFace[];
}

export interface BookedFace extends FontFace {
  /** It lies in the room's own folder: its private characters mean what the institution says they mean. */
  readonly own: boolean;
}

/** Where systems keep fonts. A folder that is not there is passed over. */
function systemFolders(platform: NodeJS.Platform, home: string): string[] {
  if (platform === 'win32') return [join(parse(home).root, 'Windows', 'Fonts'), join(home, 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts')];
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts'), '/System/Library/AssetsV2/com_apple_MobileAsset_Font7'];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')];
}

const FONT_NAME = /[.](ttf|otf|ttc|otc)$/iu;

export async function openFontBook(ownFolder: string, folders: readonly string[] = systemFolders(process.platform, homedir())): Promise<FontBook> {
  const faces: BookedFace[] = [];
  for (const [folder, own] of [...folders.map((each) => [each, false] as const), [ownFolder, true] as const]) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter((each) => FONT_NAME.test(each)).toSorted()) {
      // One damaged file among hundreds is no reason to print nothing.
      const found = await readFontFile(join(folder, name)).catch(() => []);
      faces.push(...found.map((face) => ({ ...face, own })));
    }
  }
  return { faces };
}

/** The family as the typesetter knows it, if any face answers to this name. */
const findFamily = (book: FontBook, wanted: string): BookedFace[] => book.faces.filter(({ families }) => families.some((family) => family.toLowerCase() === wanted.toLowerCase()));

export const isPrivateUse = (codePoint: number): boolean => (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;

/** Spaces, controls, joiners and variation selectors: nothing of their own is printed. */
const INVISIBLE = /^[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;

export interface ChosenFonts {
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  readonly missing: readonly string[];
  readonly unprintable: readonly string[];
}

/**
 * For each role the first wanted family that is installed, then the other roles' as stand-ins, then whatever further font is needed for the
 * characters of `text`. A character of the private use area is printed only from the institution's own fonts: in any other it is a picture of something else.
 */
export async function chooseFonts(book: FontBook, text: string, roles: Readonly<Record<string, readonly string[]>>): Promise<ChosenFonts> {
  const first = new Map<string, string>();
  const missing: string[] = [];
  for (const [role, wanted] of Object.entries(roles)) {
    const family = wanted.find((name) => findFamily(book, name).length > 0);
    if (family === undefined) missing.push(role);
    else first.set(role, family);
  }
  const main = [...new Set(first.values())];
  const mainFaces = main.flatMap((family) => findFamily(book, family));
  const extra: string[] = [];
  const unprintable: string[] = [];
  for (const character of new Set(text)) {
    if (INVISIBLE.test(character)) continue;
    const codePoint = character.codePointAt(0)!;
    const own = isPrivateUse(codePoint);
    if (!own && await firstCovering(mainFaces, codePoint) !== undefined) continue;
    const face = await firstCovering(book.faces.filter((each) => each.own || !own), codePoint);
    if (face === undefined) unprintable.push(character);
    else if (!extra.includes(face.families[0]!)) extra.push(face.families[0]!);
  }
  const fonts = Object.fromEntries(Object.keys(roles).map((role) => {
    const own = first.get(role);
    return [role, [...new Set([...(own === undefined ? [] : [own]), ...main, ...extra])]];
  }));
  return { fonts, missing, unprintable };
}

async function firstCovering(faces: readonly BookedFace[], codePoint: number): Promise<BookedFace | undefined> {
  for (const face of faces) if (face.families.length > 0 && covers(await face.coverage().catch(() => new Uint32Array()), codePoint)) return face;
  return undefined;
}
