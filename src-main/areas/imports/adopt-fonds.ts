import { ISAD_ELEMENTS } from '#shared/domain/isad-elements.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { findFonds, type FondsRecord } from '#main/areas/schemes/schemes-store.ts';
import { writeFonds } from '#main/areas/schemes/write-fonds.ts';
import { findAdopted, forgetAdopted, keepAdopted } from './adopted-fonds-store.ts';
import type { ImportRecord } from './imports-store.ts';

/** What a file may say of the whole: further elements of a fonds, by their keys, and its history. */
const KEYS = ISAD_ELEMENTS.flatMap(({ fields }) => fields.fonds).filter((field) => field.startsWith('custom.')).map((field) => field.slice('custom.'.length));
/** As files call it; a field of its own here. */
const HISTORY = 'administrativeHistory';

/** What a fonds says under a name of the file; empty where nothing is said. */
const saidOf = (fonds: FondsRecord, key: string): string => (key === HISTORY ? fonds.history : (fonds.custom[key] ?? ''));

/**
 * The description of the whole, in the caller's transaction: what the fonds does not say yet it takes from the file; what it says otherwise stays as it is, and
 * the file's words stay with the batch (`import_annex`). The first such description of a file counts. Taking the batch back takes this back.
 */
export function adoptFonds(context: AreaContext, tx: WriteTx, { n, importId, fondsId, fileName }: ImportRecord, texts: Readonly<Record<string, string>>): void {
  const fonds = fondsId === null ? undefined : findFonds(context.db, fondsId);
  if (fonds === undefined || findAdopted(context.db, n) !== null) return;
  const taken = Object.fromEntries([HISTORY, ...KEYS].flatMap((key) => {
    const text = (texts[`custom.${key}`] ?? texts[key] ?? '').trim();
    return text !== '' && saidOf(fonds, key) === '' ? [[key, text] as const] : [];
  }));
  if (Object.keys(taken).length === 0) return;
  keepAdopted(context.db, n, taken);
  writeFonds(context, tx, fonds, sayOf(fonds, taken), { importId, reason: fileName });
}

/** Gives back what a batch brought to its fonds; what somebody wrote there since stays. */
export function giveFondsBack(context: AreaContext, tx: WriteTx, { n, importId, fondsId, fileName }: ImportRecord): void {
  const adopted = findAdopted(context.db, n);
  const fonds = fondsId === null ? undefined : findFonds(context.db, fondsId);
  if (adopted === null || fonds === undefined) return;
  const still = Object.keys(adopted).filter((key) => saidOf(fonds, key) === adopted[key]);
  forgetAdopted(context.db, n);
  if (still.length > 0) writeFonds(context, tx, fonds, sayOf(fonds, Object.fromEntries(still.map((key) => [key, '']))), { importId, reason: fileName });
}

/** The fonds with these texts, by the names of the file. */
function sayOf(fonds: FondsRecord, said: Readonly<Record<string, string>>): Pick<FondsRecord, 'history' | 'custom'> {
  const { [HISTORY]: history, ...custom } = said;
  return { history: history ?? fonds.history, custom: { ...fonds.custom, ...custom } };
}
