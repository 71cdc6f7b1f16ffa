export interface SheetOrder {
  /** Counts every side that was ever scanned, from 1: it is written on the page. */
  readonly number: number;
  readonly blank: boolean;
  readonly resolutionDpi: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly grey: boolean;
}

const LINES = 22;

/** A sheet as a scanner would see it: a number that a person can read, ruled lines, paper that is not quite white. Deterministic. */
export async function drawSheet(order: SheetOrder): Promise<Buffer> {
  // Loaded late: an emulator that plays pictures of a folder does not need it.
  const { default: sharp } = await import('sharp');
  const widthPx = Math.max(16, Math.round((order.widthMm / 25.4) * order.resolutionDpi));
  const heightPx = Math.max(16, Math.round((order.heightMm / 25.4) * order.resolutionDpi));
  const rules = Array.from({ length: LINES }, (_, line) => {
    // Words of different lengths, so that no two pages and no two lines are alike.
    const length = 90 + ((order.number * 37 + line * 53) % 80);
    return `<rect x="20" y="${62 + line * 9}" width="${length}" height="1.6" fill="#303038"/>`;
  }).join('');
  const writing = order.blank ? '' : `<text x="20" y="45" font-family="sans-serif" font-size="16" fill="#202028">No ${order.number}</text>${rules}<circle cx="150" cy="250" r="18" fill="none" stroke="#b02020" stroke-width="1.5"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" preserveAspectRatio="none" width="${widthPx}" height="${heightPx}"><rect width="210" height="297" fill="#f6f3ea"/>${writing}</svg>`;
  const drawn = sharp(Buffer.from(svg), { density: 72 }).resize(widthPx, heightPx, { fit: 'fill' }).flatten().withMetadata({ density: order.resolutionDpi });
  return (order.grey ? drawn.greyscale() : drawn).jpeg({ quality: 85 }).toBuffer();
}
