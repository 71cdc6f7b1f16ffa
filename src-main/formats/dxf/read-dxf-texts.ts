import { MunimentError } from '#shared/errors.ts';
import { decodeDrawing } from './decode-drawing.ts';
import { plainDrawingText } from './plain-drawing-text.ts';

/** A text of a drawing, in its own units; y grows upwards. */
export interface DrawingText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const TEXT_ENTITIES = new Set(['TEXT', 'MTEXT', 'ATTRIB']);
const BINARY_START = 'AutoCAD Binary DXF';

/** Whether the bytes are a drawing, and which kind: `dwg` and binary DXF cannot be read. */
export function sniffDrawing(bytes: Uint8Array): 'dxf' | 'binaryDxf' | 'dwg' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (/^AC10\d\d\0|^AC1\.\d/u.test(start)) return 'dwg';
  if (start.startsWith(BINARY_START)) return 'binaryDxf';
  return /^(?:\uFEFF|ï»¿)?(?:\s*999\r?\n.*\r?\n)*\s*0\r?\nSECTION\r?\n/u.test(start) ? 'dxf' : null;
}

/**
 * The texts of a DXF (TEXT, MTEXT, ATTRIB), also those in blocks that are inserted: as one reads a drawing, from the top down. A pair of lines at a time, nothing else
 * of the drawing is kept. Throws DIGITISATION_DRAWING_DAMAGED.
 */
export function readDxfTexts(bytes: Uint8Array): DrawingText[] {
  const inSpace: DrawingText[] = [];
  const inBlocks = new Map<string, DrawingText[]>();
  const inserted = new Set<string>();
  let [section, entity, block] = ['', '', ''];
  let values = new Map<number, string>();
  let long = '';
  const finish = (): void => {
    if (entity === 'SECTION') section = values.get(2) ?? '';
    else if (entity === 'BLOCK') block = values.get(2) ?? '';
    else if (entity === 'ENDBLK') block = '';
    else if (entity === 'INSERT') inserted.add(values.get(2) ?? '');
    else if (TEXT_ENTITIES.has(entity) && (section === 'ENTITIES' || section === 'BLOCKS')) {
      const text = plainDrawingText(long + (values.get(1) ?? ''));
      const numberOf = (code: number): number => Number(values.get(code) ?? 0);
      const drawn = { text, x: numberOf(10), y: numberOf(20), height: Math.max(0, numberOf(40)) };
      const target = section === 'ENTITIES' ? inSpace : inBlocks.get(block) ?? [];
      if (section === 'BLOCKS') inBlocks.set(block, target);
      if (text !== '' && [drawn.x, drawn.y, drawn.height].every(Number.isFinite)) target.push(drawn);
    }
  };
  let ended = false;
  for (const [code, value] of pairsOf(decodeDrawing(bytes))) {
    if (code === 0) {
      finish();
      entity = value.trim();
      values = new Map();
      long = '';
      if (entity === 'EOF') { ended = true; break; }
    } else if (code === 3 && entity === 'MTEXT') long += value;
    else if (!values.has(code)) values.set(code, value);
  }
  if (!ended) throw new MunimentError('DIGITISATION_DRAWING_DAMAGED', { detail: 'EOF' });
  const texts = [...inSpace, ...[...inBlocks].filter(([name]) => inserted.has(name)).flatMap(([, some]) => some)];
  return texts.sort((a, b) => (Math.abs(a.y - b.y) > Math.max(a.height, b.height) / 2 ? b.y - a.y : a.x - b.x));
}

/** Group codes with their values, line by line. */
function* pairsOf(text: string): Generator<readonly [number, string], void, void> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const line = (): string | null => {
    if (at >= text.length) return null;
    const end = text.indexOf('\n', at);
    const one = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    return one.endsWith('\r') ? one.slice(0, -1) : one;
  };
  for (let code = line(); code !== null; code = line()) {
    const value = line();
    if (value === null) return;
    if (!/^\s*-?\d+\s*$/u.test(code)) throw new MunimentError('DIGITISATION_DRAWING_DAMAGED', { detail: code.slice(0, 40) });
    yield [Number(code), value];
  }
}
