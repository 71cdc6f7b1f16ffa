import { deflateSync } from 'node:zlib';
import { bareFont } from './bare-font.ts';

/** A picture as a PDF holds it. */
export interface PdfPicture {
  readonly bytes: Uint8Array;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  readonly bits: 1 | 8;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One line of text on the picture, in its pixels. */
export interface PdfLine {
  readonly text: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly vertical?: boolean | undefined;
}

export interface PdfPageOfPicture {
  readonly picture: PdfPicture;
  readonly lines: readonly PdfLine[];
  /** Dots per inch of the picture. */
  readonly dpi: number;
}

const POINTS_PER_INCH = 72;
/** Latin letters and figures are half as wide as Chinese characters; per thousand of the letter's height. */
const HALF = 500;
const WHOLE = 1000;
/** Share of a line's height that is below the letters' feet. */
const BELOW = 0.14;

/** Every code is the character itself: what is copied or searched is the text as it stands in the room. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end`;

/**
 * A PDF of pictures with one layer of invisible text each (text rendering mode 3, ISO 32000-1, 9.3.6), piece by piece: only one page is held at a time.
 * A line is one run of text, stretched to its width, so that no reader finds gaps in it and makes spaces of them.
 */
export async function* searchablePdf(title: string, pages: AsyncIterable<PdfPageOfPicture>): AsyncGenerator<Uint8Array, void, void> {
  const offsets: number[] = [];
  let at = 0;
  const piece = (...parts: readonly (string | Uint8Array)[]): Uint8Array => {
    const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
    at += bytes.length;
    return bytes;
  };
  const object = (number: number, ...body: readonly (string | Uint8Array)[]): Uint8Array => {
    offsets[number] = at;
    return piece(`${number} 0 obj\n`, ...body, '\nendobj\n');
  };
  const stream = (number: number, dictionary: string, data: Uint8Array | string): Uint8Array => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    return object(number, `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');
  };

  yield piece('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  // 1 catalogue, 2 page tree, 3 information, 4 to 7 the font, 8 the same written from the top down, 9 and 10 its file and which glyph stands for a character: always the same.
  yield object(3, `<< /Title <${utf16(`\ufeff${title}`)}> /Producer (Muniment) >>`);
  yield object(4, '<< /Type /Font /Subtype /Type0 /BaseFont /Muniment-Invisible /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>');
  yield object(5, `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Muniment-Invisible /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /CIDToGIDMap 10 0 R /DW ${WHOLE} /W [32 126 ${HALF}] >>`);
  yield object(6, '<< /Type /FontDescriptor /FontName /Muniment-Invisible /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 /FontFile2 9 0 R >>');
  yield stream(7, '', TO_UNICODE);
  yield object(8, '<< /Type /Font /Subtype /Type0 /BaseFont /Muniment-Invisible /Encoding /Identity-V /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>');

  const kids: number[] = [];
  const font = bareFont();
  yield stream(9, `/Length1 ${font.length}`, font);
  yield stream(10, '/Filter /FlateDecode', deflateSync(new Uint8Array(0x20000).map((_, at) => at % 2)));

  let next = 11;
  for await (const { picture, lines, dpi } of pages) {
    const [page, content, image] = [next, next + 1, next + 2];
    next += 3;
    const scale = POINTS_PER_INCH / dpi;
    const [width, height] = [picture.widthPx * scale, picture.heightPx * scale];
    yield stream(image, `/Type /XObject /Subtype /Image /Width ${picture.widthPx} /Height ${picture.heightPx} /ColorSpace /${picture.colours} /BitsPerComponent ${picture.bits} /Filter /${picture.filter}`, picture.bytes);
    yield stream(content, '', `q ${round(width)} 0 0 ${round(height)} 0 0 cm /P Do Q\nBT 3 Tr\n${lines.map((line) => runOf(line, scale, height)).join('')}ET\n`);
    yield object(page, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${round(width)} ${round(height)}] /Contents ${content} 0 R /Resources << /Font << /F 4 0 R /V 8 0 R >> /XObject << /P ${image} 0 R >> >> >>`);
    kids.push(page);
  }
  yield object(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  yield object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const table = Array.from({ length: next - 1 }, (_, index) => `${String(offsets[index + 1]).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  yield piece(`xref\n0 ${next}\n0000000000 65535 f \n${table}trailer\n<< /Size ${next} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

/** Font size, stretch and place of one run. A vertical line is one run of vertical writing: of characters that only stand below each other readers make rows, or nothing. */
function runOf({ text, xPx, yPx, widthPx, heightPx, vertical }: PdfLine, scale: number, pageHeight: number): string {
  if (vertical === true) {
    // Each character takes its own height; its origin is the middle of its upper edge.
    const step = heightPx / Math.max(1, [...text].length);
    if (text === '' || widthPx <= 0 || step <= 0) return '';
    return `/V ${round(step * scale)} Tf ${round((widthPx / step) * 100)} Tz 1 0 0 1 ${round((xPx + widthPx / 2) * scale)} ${round(pageHeight - yPx * scale)} Tm <${utf16(text)}> Tj\n`;
  }
  const size = heightPx * scale;
  const units = [...text].reduce((sum, character) => sum + (character >= ' ' && character <= '~' ? HALF : WHOLE * character.length), 0);
  if (units === 0 || widthPx <= 0 || size <= 0) return '';
  const stretch = ((widthPx * scale) / ((units / WHOLE) * size)) * 100;
  return `/F ${round(size)} Tf ${round(stretch)} Tz 1 0 0 1 ${round(xPx * scale)} ${round(pageHeight - (yPx + heightPx * (1 - BELOW)) * scale)} Tm <${utf16(text)}> Tj\n`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex;
}
