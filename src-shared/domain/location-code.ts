/**
 * 位置码 Where a box stands: 库房-区-列-面-节-层-格, for example `01-01-03-A-04-02-05`.
 * 列 a column (a carriage of a powered bank), 面 one of its two faces, 节 a section of the face, 层 a shelf counted from the
 * bottom, 格 the box's position on the shelf counted from the left.
 */
export interface ShelfLocation {
  /** Code of the room without hyphens, for example `1` or `K2`. */
  readonly room: string;
  /** Code of the bank (区) without hyphens. */
  readonly bank: string;
  readonly column: number;
  readonly face: ShelfFace;
  readonly section: number;
  readonly level: number;
  /** Left out where the whole shelf is meant. */
  readonly slot?: number | undefined;
}

export type ShelfFace = 'A' | 'B';

/** The code, numbers with two digits. */
export function formatLocationCode(location: ShelfLocation): string {
  const { room, bank, column, face, section, level, slot } = location;
  const parts = [twoDigits(room), twoDigits(bank), twoDigits(column), face, twoDigits(section), twoDigits(level)];
  return (slot === undefined ? parts : [...parts, twoDigits(slot)]).join('-');
}

function twoDigits(part: string | number): string {
  const text = String(part);
  return /^\d$/u.test(text) ? `0${text}` : text;
}

/** Reads a code as typed or scanned; room and bank codes come back without leading zeros. Undefined when it is none. */
export function readLocationCode(text: string): ShelfLocation | undefined {
  const tidy = text.normalize('NFKC').trim().replace(/\s*[‐‑–—−-]\s*/gu, '-').toUpperCase();
  const match = /^(?<room>[^-\s]{1,8})-(?<bank>[^-\s]{1,8})-(?<column>\d{1,3})-(?<face>[AB])-(?<section>\d{1,3})-(?<level>\d{1,3})(?:-(?<slot>\d{1,3}))?$/u.exec(tidy);
  if (match?.groups === undefined) return undefined;
  const { room = '', bank = '', face, slot } = match.groups;
  const [column, section, level] = [Number(match.groups['column']), Number(match.groups['section']), Number(match.groups['level'])];
  if (column < 1 || section < 1 || level < 1 || (slot !== undefined && Number(slot) < 1)) return undefined;
  const place = { room: withoutZeros(room), bank: withoutZeros(bank), column, face: face === 'B' ? 'B' as const : 'A' as const, section, level };
  return slot === undefined ? place : { ...place, slot: Number(slot) };
}

function withoutZeros(code: string): string {
  return /^\d+$/u.test(code) ? String(Number(code)) : code;
}

/** In the order of the codes: room, bank, column, face, section, shelf, slot; numbers as numbers. */
export function compareLocations(a: ShelfLocation, b: ShelfLocation): number {
  return compareCodes(a.room, b.room) || compareCodes(a.bank, b.bank) || a.column - b.column || compareCodes(a.face, b.face)
    || a.section - b.section || a.level - b.level || (a.slot ?? 0) - (b.slot ?? 0);
}

function compareCodes(a: string, b: string): number {
  const [left, right] = [withoutZeros(a), withoutZeros(b)];
  if (/^\d+$/u.test(left) && /^\d+$/u.test(right)) return Number(left) - Number(right);
  return left < right ? -1 : Number(left > right);
}

/**
 * The place in the words that people say: `1号库房 3列A面4节2层`, `Room 1, carriage 3, face A, section 4, shelf 2`.
 * The bank is named where the room has more than one (`namesBank`).
 */
export function speakLocation(location: ShelfLocation, language: 'zh-CN' | 'en', namesBank = false): string {
  const { column, face, section, level, slot } = location;
  const [room, bank] = [withoutZeros(location.room), withoutZeros(location.bank)];
  if (language === 'zh-CN') {
    const roomWords = /^\d+$/u.test(room) ? `${room}号库房` : `${room}库房`;
    return `${roomWords} ${namesBank ? `${bank}区` : ''}${column}列${face}面${section}节${level}层${slot === undefined ? '' : `${slot}格`}`;
  }
  const parts = [`Room ${room}`, ...(namesBank ? [`bank ${bank}`] : []), `carriage ${column}`, `face ${face}`, `section ${section}`, `shelf ${level}`];
  return (slot === undefined ? parts : [...parts, `position ${slot}`]).join(', ');
}
