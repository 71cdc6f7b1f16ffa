import { z } from 'zod';

/** A file that a template may read: its path as templates see it (`/lib/form.typ`), and what is in it. */
const setFile = z.object({ path: z.string(), base64: z.string() });
export type SetFile = z.infer<typeof setFile>;

/** What the core asks the typesetter. Bytes travel as base64 and the PDF as a file: the link carries JSON. */
export const typesettingRequest = z.discriminatedUnion('kind', [
  /** Which installed fonts print this text: families by role, best first. */
  z.object({ id: z.int(), kind: z.literal('chooseFonts'), text: z.string(), roles: z.record(z.string(), z.array(z.string())), ownFonts: z.string() }),
  /** Sets `main` and writes the PDF to `outFile`. */
  z.object({ id: z.int(), kind: z.literal('set'), files: z.array(setFile), main: z.string(), ownFonts: z.string(), outFile: z.string(), madeAtS: z.int() }),
]);
export type TypesettingRequest = z.infer<typeof typesettingRequest>;

/** Line and column count from 1; null where the typesetter names none. */
const diagnostic = z.object({ file: z.string(), line: z.int().nullable(), column: z.int().nullable(), message: z.string() });
export type Diagnostic = z.infer<typeof diagnostic>;

export const typesettingAnswer = z.discriminatedUnion('kind', [
  /** `fonts`: for each role the families to name, in order; empty when none of the wanted is installed. `unprintable`: characters that no trusted font has. */
  z.object({ id: z.int(), kind: z.literal('fontsChosen'), fonts: z.record(z.string(), z.array(z.string())), missing: z.array(z.string()), unprintable: z.array(z.string()) }),
  z.object({ id: z.int(), kind: z.literal('set'), pages: z.int() }),
  /** The template is wrong, not the program. */
  z.object({ id: z.int(), kind: z.literal('broken'), diagnostic }),
  z.object({ id: z.int(), kind: z.literal('failed'), detail: z.string() }),
]);
export type TypesettingAnswer = z.infer<typeof typesettingAnswer>;
