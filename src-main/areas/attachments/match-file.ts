import type { FindingKind } from '#shared/contract/attachments.ts';
import { isUnsafeName, recordsNamedBy } from '#shared/domain/attachment-name.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { fileFault } from '#main/areas/digitisation/take-file.ts';
import { countFilePages } from '#main/imaging/count-file-pages.ts';
import { readTreeFile, type TreeEntry } from '#main/imaging/folder-tree.ts';
import { findNamedItems, findNamedVolume, type AttachmentScope } from './matching-store.ts';

/** What a file is and whose. A file with a `problem` is left; `itemN` is then the item whose set it spoils, if its name says one. */
export interface MatchedFile {
  readonly itemN: number | null; readonly serial: number | null; readonly sha256: string | null; readonly pages: number;
  readonly problem: { readonly kind: FindingKind; readonly detail: string; /** Of what the problem tells about. */ readonly classification: number } | null;
}

/** Whose page a file is, by its name, and whether it is sound. Throws what concerns more than this file. */
export async function matchFile(context: AreaContext, folder: string, { way, kind }: TreeEntry, scope: AttachmentScope): Promise<MatchedFile> {
  const left = (problem: FindingKind, detail = '', classification = 0): MatchedFile => ({ itemN: null, serial: null, sha256: null, pages: 0, problem: { kind: problem, detail, classification } });
  if (way.some(isUnsafeName)) return left('unsafeName');
  if (kind !== 'file') return left(kind === 'link' ? 'link' : 'unsupported');
  const named = findNamed(context, way, scope);
  if (named.kind !== 'item') return left(named.kind, named.detail, named.classification);
  const { itemN, serial } = named;
  try {
    const { bytes, sha256 } = await readTreeFile(folder, way);
    return { itemN, serial, sha256, pages: await countFilePages(bytes, way.at(-1) ?? ''), problem: null };
  } catch (error) {
    const code = fileFault(error);
    if (code === null) throw error;
    return { itemN, serial, sha256: null, pages: 0, problem: { kind: code === 'DIGITISATION_UNSUPPORTED_TYPE' || code === 'DIGITISATION_DRAWING_NEEDS_PDF' ? 'unsupported' : 'damaged', detail: code, classification: 0 } };
  }
}

type Named = { readonly kind: 'item'; readonly itemN: number; readonly serial: number | null } | { readonly kind: 'noItem' | 'outOfScope' | 'ambiguous' | 'namesVolume'; readonly detail: string; readonly classification: number };

/** The first meaning of the name that the room knows. */
function findNamed({ db, actor }: AreaContext, way: readonly string[], scope: AttachmentScope): Named {
  const rank = clearanceRank(actor);
  const meanings = recordsNamedBy(way);
  for (const { code, serial } of meanings) {
    const items = findNamedItems(db, code, scope, rank);
    const within = items.filter(({ inScope }) => inScope === 1);
    if (within.length === 1) return { kind: 'item', itemN: within[0]!.n, serial };
    // What it tells about is an item that the checker may see: nobody below the checker is told of it.
    if (items.length > 0) return { kind: within.length > 1 ? 'ambiguous' : 'outOfScope', detail: code, classification: rank };
  }
  for (const { code } of meanings) {
    const classification = findNamedVolume(db, code, rank);
    if (classification !== null) return { kind: 'namesVolume', detail: code, classification };
  }
  return { kind: 'noItem', detail: '', classification: 0 };
}
