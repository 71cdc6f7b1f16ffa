/** What a file really is, judged by its bytes alone. `looksLike` is for people, empty where nothing is recognised. */
export type SniffedFile =
  | { readonly kind: 'jpeg' | 'png' | 'tiff'; readonly mediaType: string }
  | { readonly kind: 'pdf'; readonly mediaType: 'application/pdf' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsupported'; readonly looksLike: string };

const TYPES: Readonly<Record<string, string>> = { bmp: 'png', jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', jfif: 'jpeg', png: 'png', tif: 'tiff', tiff: 'tiff', pdf: 'pdf' };

/** A PDF may have rubbish before its header; readers look for it in the first kilobyte (ISO 32000-1, annex H). */
const PDF_HEADER_WITHIN = 1024;

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** The extension is never believed: a PDF called `.jpg` is a PDF. */
export function sniffFile(bytes: Uint8Array): SniffedFile {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { kind: 'jpeg', mediaType: 'image/jpeg' };
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'png', mediaType: 'image/png' };
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(ascii(bytes, 0, 4))) return { kind: 'tiff', mediaType: 'image/tiff' };
  if (ascii(bytes, 0, PDF_HEADER_WITHIN).includes('%PDF-')) return { kind: 'pdf', mediaType: 'application/pdf' };
  return { kind: 'unsupported', looksLike: nameOfOther(bytes) };
}

/** Whether a file of this name is worth opening in a folder of scans. */
export function hasPageExtension(fileName: string): boolean {
  return TYPES[extensionOf(fileName)] !== undefined;
}

/** Whether the extension says something else than the bytes; noted in the history, never an obstacle. */
export function isMislabelled(fileName: string, kind: string): boolean {
  const named = TYPES[extensionOf(fileName)];
  return named !== undefined && named !== kind;
}

function extensionOf(fileName: string): string {
  return /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function nameOfOther(bytes: Uint8Array): string {
  const start = ascii(bytes, 0, 16);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'WebP';
  if (start.startsWith('BM')) return 'BMP';
  if (start.startsWith('GIF8')) return 'GIF';
  if (start.slice(4, 8) === 'ftyp') return /heic|heix|mif1|msf1/u.test(start) ? 'HEIC' : start.includes('avif') ? 'AVIF' : 'MP4';
  if (start.startsWith('\0\0\0\x0cjP')) return 'JPEG 2000';
  if (start.startsWith('PK\x03\x04')) return 'ZIP (docx, ofd, xlsx …)';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'Office 97 (doc, xls …)';
  if (start.startsWith('AT&TFORM')) return 'DjVu';
  if (/^\s*<(\?xml|svg|!doctype|html)/iu.test(start)) return 'SVG/XML/HTML';
  return '';
}
