import sharp from 'sharp';

export interface DrawnPage {
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Turned clockwise, as a sheet lies askew on the glass. */
  readonly skewDeg?: number;
  /** Dark around the sheet, on every side. */
  readonly borderPx?: number;
  readonly paper?: string;
  readonly ink?: string;
  /** More SVG on the sheet. */
  readonly more?: string;
  /** Writing begins here; another number gives other words. */
  readonly from?: number;
  readonly vertical?: boolean;
  readonly dpi?: number;
}

const WORDS = '关于抗旱救灾工作的报告峨山县人民政府办公室文件各乡镇街道办事处县直各部门为切实做好当前防汛抗旱工作经研究决定现将有关事项通知如下请认真贯彻执行';

/** A page of Chinese writing as PNG; A4 at 150 dpi unless said otherwise. */
export async function drawPage(page: DrawnPage = {}): Promise<Buffer> {
  const { widthPx = 1240, heightPx = 1754, skewDeg = 0, borderPx = 0, paper = '#f4efe2', ink = '#1a1a1a', more = '', from = 0, vertical = false, dpi = 150 } = page;
  const size = Math.round(widthPx / 46);
  const lines: string[] = [];
  const count = vertical ? Math.floor((widthPx * 0.76) / (size * 1.8)) : Math.floor((heightPx * 0.76) / (size * 1.8));
  for (let line = 0; line < count; line += 1) {
    const start = (from * 7 + line * 11) % WORDS.length;
    const words = (WORDS + WORDS).slice(start, start + 26 - (line % 5));
    const place = Math.round((vertical ? widthPx : heightPx) * 0.12 + line * size * 1.8 + size);
    if (!vertical) lines.push(`<text x="${widthPx * 0.13}" y="${place}" font-family="Noto Sans CJK SC" font-size="${size}" fill="${ink}">${words}</text>`);
    else [...words].forEach((letter, at) => lines.push(`<text x="${place}" y="${heightPx * 0.13 + at * size * 1.05}" font-family="Noto Sans CJK SC" font-size="${size}" fill="${ink}">${letter}</text>`));
  }
  const sheet = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="${paper}"/>${lines.join('')}${more}</svg>`)).png().toBuffer();
  const turned = skewDeg === 0 ? sheet : await sharp(sheet).rotate(skewDeg, { background: borderPx > 0 ? '#202020' : paper }).flatten({ background: paper }).png().toBuffer();
  const bordered = borderPx === 0 ? sharp(turned) : sharp(turned).extend({ top: borderPx, bottom: borderPx, left: borderPx, right: borderPx, background: '#202020' });
  return bordered.flatten({ background: paper }).withMetadata({ density: dpi }).png().toBuffer();
}

/** A red round seal, as an office sets it below its name. */
export const SEAL = '<circle cx="860" cy="1400" r="110" fill="none" stroke="#c8102e" stroke-width="9"/><text x="815" y="1420" font-family="Noto Sans CJK SC" font-size="60" fill="#c8102e">★</text>';

/** A photograph in shades of grey: hills of noise and light. */
export const PHOTOGRAPH = '<defs><filter id="grain"><feTurbulence type="fractalNoise" baseFrequency="0.03" numOctaves="4"/><feColorMatrix type="saturate" values="0"/><feComponentTransfer><feFuncR type="linear" slope="0.8" intercept="0.05"/><feFuncG type="linear" slope="0.8" intercept="0.05"/><feFuncB type="linear" slope="0.8" intercept="0.05"/><feFuncA type="linear" slope="0" intercept="1"/></feComponentTransfer></filter></defs><rect x="500" y="500" width="320" height="420" filter="url(#grain)"/>';
