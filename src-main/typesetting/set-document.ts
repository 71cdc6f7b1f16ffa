import { readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Diagnostic, SetFile } from './typesetting-messages.ts';

/**
 * Where the typesetter looks for files that it was not given: a folder that is not there. A template reads what the core handed over
 * (its library, its pictures, the data) and nothing else of the machine.
 */
const NOWHERE = join(tmpdir(), 'muniment-typesetting', 'nothing-is-here');
/** How many documents what was worked out for one is remembered. */
const REMEMBERED = 5;

export interface DocumentOrder {
  readonly files: readonly SetFile[];
  readonly main: string;
  readonly ownFonts: string;
  readonly outFile: string;
  readonly madeAtS: number;
}

/** The template is wrong; says where. */
export class TemplateBroken extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

interface RawDiagnostic { readonly message: string; readonly path: string; readonly range: { readonly start: { readonly line: number; readonly character: number } } | null }

let kept: { readonly key: string; readonly compiler: NodeCompiler } | null = null;

/** A compiler that knows the installed fonts; made anew when the institution's own change. */
async function compilerFor(ownFonts: string): Promise<NodeCompiler> {
  const names = await readdir(ownFonts).catch(() => []);
  const key = JSON.stringify(await Promise.all(names.toSorted().map(async (name) => [name, (await stat(join(ownFonts, name))).mtimeMs])));
  if (kept?.key !== key) kept = { key, compiler: NodeCompiler.create({ workspace: NOWHERE, ...(names.length > 0 && { fontArgs: [{ fontPaths: [ownFonts] }] }) }) };
  return kept.compiler;
}

/** Sets a document and writes it as PDF/A-2b, or as plain PDF where a template uses what that does not allow. Answers with its pages. Throws TemplateBroken. */
export async function setDocument({ files, main, ownFonts, outFile, madeAtS }: DocumentOrder): Promise<number> {
  const compiler = await compilerFor(ownFonts);
  compiler.resetShadow();
  for (const { path, base64 } of files) {
    const bytes = Buffer.from(base64, 'base64');
    refusePackages(path, bytes);
    compiler.mapShadow(join(NOWHERE, path), bytes);
  }
  const result = compiler.compile({ mainFilePath: join(NOWHERE, main), resetRead: true });
  const document = result.result;
  if (result.hasError() || document === null) {
    const found = result.takeDiagnostics();
    const all = found === null ? [] : compiler.fetchDiagnostics(found) as RawDiagnostic[];
    throw new TemplateBroken(all[0] === undefined ? { file: main, line: null, column: null, message: 'the template cannot be set' } : placed(all[0]));
  }
  await writeFile(outFile, exported(compiler, document, madeAtS));
  compiler.evictCache(REMEMBERED);
  return document.numOfPages;
}

function exported(compiler: NodeCompiler, document: NodeTypstDocument, madeAtS: number): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.A_2b, creationTimestamp: madeAtS, pdfTags: false });
  } catch {
    return compiler.pdf(document, { creationTimestamp: madeAtS });
  }
}

const placed = ({ message, path, range }: RawDiagnostic): Diagnostic => ({
  file: relative(NOWHERE, path).replaceAll('\\', '/'), line: range === null ? null : range.start.line + 1, column: range === null ? null : range.start.character + 1, message,
});

/** The typesetter would fetch a package from the Internet; an archive's machine is not asked to. */
function refusePackages(path: string, bytes: Buffer): void {
  if (!path.endsWith('.typ')) return;
  const lines = bytes.toString('utf8').split('\n');
  const line = lines.findIndex((text) => /#?\b(import|include)\s+"@/u.test(text));
  if (line >= 0) throw new TemplateBroken({ file: path.replace(/^\//u, ''), line: line + 1, column: lines[line]!.indexOf('"@') + 1, message: 'packages are not available here; put the file beside the template' });
}
