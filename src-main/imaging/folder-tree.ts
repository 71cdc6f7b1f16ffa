import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import { byName, CLUTTER, readWholeFile, type WholeFile } from './folder-files.ts';

/** Something that lies in a folder or below it. `way`: the names from the folder down to it. */
export interface TreeEntry { readonly way: readonly string[]; readonly kind: 'file' | 'link' | 'other' }

/** Scans lie two or three folders deep; deeper is a mistake, or a folder that was mounted into itself. */
const DEEPEST = 12;

/**
 * Everything below a folder, in the order in which a person would count it. Links are named and never followed; what systems put
 * into folders by themselves is passed over. Throws DIGITISATION_FOLDER_MISSING for the folder itself.
 */
export async function* walkFolder(folder: string, way: readonly string[] = []): AsyncGenerator<TreeEntry, void, void> {
  const entries = await readdir(join(folder, ...way), { withFileTypes: true }).catch((error: unknown) => {
    if (way.length > 0) return null;
    throw new MunimentError('DIGITISATION_FOLDER_MISSING', { folder }, { cause: error });
  });
  if (entries === null) { yield { way, kind: 'other' }; return; }
  for (const entry of entries.sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))) {
    if (CLUTTER.test(entry.name)) continue;
    const below = [...way, entry.name];
    if (entry.isSymbolicLink()) yield { way: below, kind: 'link' };
    else if (entry.isFile()) yield { way: below, kind: 'file' };
    else if (entry.isDirectory() && below.length < DEEPEST) yield* walkFolder(folder, below);
    else yield { way: below, kind: 'other' };
  }
}

/**
 * The bytes of a file below a folder. Whatever was put in its place since it was listed, it is read only if it really lies there.
 * Throws what `readWholeFile` throws; DIGITISATION_FILE_UNREADABLE for a link.
 */
export async function readTreeFile(folder: string, way: readonly string[]): Promise<WholeFile> {
  const path = join(folder, ...way);
  const fileName = way.join('/');
  const facts = await lstat(path).catch(() => null);
  if (facts === null) throw new MunimentError('DIGITISATION_FILE_GONE', { fileName });
  const [real, root] = await Promise.all([realpath(path), realpath(folder)]);
  if (facts.isSymbolicLink() || real !== root + sep + way.join(sep)) throw new MunimentError('DIGITISATION_FILE_UNREADABLE', { fileName, detail: 'link' });
  return readWholeFile({ name: fileName, path });
}
