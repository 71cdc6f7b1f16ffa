import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formManifest, type FormManifest } from '#shared/contract/forms.ts';
import { MunimentError } from '#shared/errors.ts';
import type { SetFile } from './typesetting-messages.ts';

export interface FormTemplate {
  readonly manifest: FormManifest;
  /** Path of the template, as templates see paths. */
  readonly main: string;
  /** The institution has changed it or added it. */
  readonly isOwn: boolean;
  /** The manifest of the institution's own that cannot be used, and why; the built-in one stands in its place. */
  readonly problem: string | null;
}

export interface FormLibrary {
  /** Every form, in the order of their numbers. */
  list(): Promise<FormTemplate[]>;
  /** What the typesetter is handed: everything built in, and above it what is the institution's own unless `builtInOnly`. */
  files(builtInOnly: boolean): Promise<SetFile[]>;
  /** Fonts that the institution has put beside its templates. */
  readonly ownFonts: string;
}

const MANIFEST = /^([a-z0-9-]+)[.]json$/u;
/** What a template can use. Fonts are not handed over, they are looked up where they are. */
const USABLE = /[.](typ|svg|png|jpe?g|gif|csv|txt|json)$/iu;
const MOST_BYTES = 4 * 1024 * 1024;

/** Templates that come with the program (`builtIn`), and the institution's own above them file by file. */
export function createFormLibrary(builtIn: string, own: string): FormLibrary {
  const manifests = async (folder: string): Promise<Map<string, { manifest: FormManifest | null; problem: string | null }>> => {
    const found = new Map<string, { manifest: FormManifest | null; problem: string | null }>();
    for (const name of await readdir(folder).catch(() => [])) {
      const id = MANIFEST.exec(name)?.[1];
      if (id === undefined) continue;
      found.set(id, await readManifest(join(folder, name), id));
    }
    return found;
  };
  return {
    ownFonts: join(own, 'fonts'),
    async list() {
      const [base, above] = [await manifests(builtIn), await manifests(own)];
      const ownTemplates = new Set(await readdir(own).catch(() => []));
      const ids = [...new Set([...base.keys(), ...above.keys()])];
      return ids.flatMap((id): FormTemplate[] => {
        const mine = above.get(id);
        const manifest = mine?.manifest ?? base.get(id)?.manifest ?? null;
        if (manifest === null) return [];
        return [{ manifest, main: `/${id}.typ`, isOwn: mine?.manifest != null || ownTemplates.has(`${id}.typ`), problem: mine?.problem ?? null }];
      }).toSorted((a, b) => a.manifest.order - b.manifest.order || (a.manifest.id < b.manifest.id ? -1 : 1));
    },
    async files(builtInOnly) {
      const files = await readUsable(builtIn);
      if (!builtInOnly) for (const [path, base64] of await readUsable(own)) files.set(path, base64);
      return [...files].map(([path, base64]) => ({ path, base64 }));
    },
  };
}

async function readManifest(path: string, id: string): Promise<{ manifest: FormManifest | null; problem: string | null }> {
  try {
    const manifest = formManifest.parse(JSON.parse(await readFile(path, 'utf8')));
    if (manifest.id !== id) throw new Error(`id is ${manifest.id}`);
    return { manifest, problem: null };
  } catch (error) {
    return { manifest: null, problem: error instanceof Error ? error.message.slice(0, 300) : String(error) };
  }
}

async function readUsable(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !USABLE.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) throw new MunimentError('FORMS_TEMPLATE_BROKEN', { file: relative(folder, file), line: null, column: null, message: 'the file is larger than 4 MB' });
    found.set(`/${relative(folder, file).replaceAll('\\', '/')}`, bytes.toString('base64'));
  }
  return found;
}
