/** What one page of a made-up PDF shows. */
export interface PdfPage {
  /** Content stream. */
  readonly content?: string;
  /** A JPEG laid over the whole page. */
  readonly picture?: { readonly jpeg: Buffer; readonly widthPx: number; readonly heightPx: number };
  /** Degrees of /Rotate. */
  readonly rotate?: number;
}

export const A4 = { widthPt: 595, heightPt: 842 };

/** Latin text in Helvetica, at points from the lower left corner. */
export const latin = (text: string, x: number, y: number) => `BT /F1 14 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** Chinese text in a font that the file only names; `hex` is UCS-2. */
export const chineseWithoutFont = (text: string) => `BT /F2 14 Tf 72 700 Td <${[...text].map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('')}> Tj ET\n`;

/** A PDF of the given pages, written by hand: header, objects, cross-reference table, trailer. */
export function makePdf(pages: readonly PdfPage[], options: { readonly encrypted?: boolean; /** Further entries of the catalogue. */ readonly catalogue?: string } = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => { objects.push(Buffer.from(body)); return objects.length; };
  const stream = (dictionary: string, data: Buffer) => Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]);

  add(`<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`);
  add('');
  const latinFont = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const descriptor = add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>');
  const descendant = add(`<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`);
  const chineseFont = add(`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`);
  const kids = pages.map((page) => {
    const picture = page.picture && add(stream(`/Type /XObject /Subtype /Image /Width ${page.picture.widthPx} /Height ${page.picture.heightPx} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`, page.picture.jpeg));
    const content = add(stream('', Buffer.from(`${picture ? `q ${A4.widthPt} 0 0 ${A4.heightPt} 0 0 cm /P1 Do Q\n` : ''}${page.content ?? ''}`)));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.widthPt} ${A4.heightPt}] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R /Resources << /Font << /F1 ${latinFont} 0 R /F2 ${chineseFont} 0 R >>${picture ? ` /XObject << /P1 ${picture} 0 R >>` : ''} >> >>`);
  });
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const lock = options.encrypted ? add(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'28'.repeat(32)}> /U <${'4e'.repeat(32)}> >>`) : null;

  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    at += object.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = lock === null ? '' : ` /Encrypt ${lock} 0 R /ID [<${'aa'.repeat(16)}> <${'aa'.repeat(16)}>]`;
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}
