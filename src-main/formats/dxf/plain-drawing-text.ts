/** Code pages of \M+nXXXX, by AutoCAD's own numbers. */
const WIDE: Readonly<Record<string, string>> = { 1: 'shift_jis', 2: 'big5', 3: 'euc-kr', 5: 'gb18030' };
const SIGNS: Readonly<Record<string, string>> = { c: 'Ø', d: '°', p: '±', '%': '%', u: '', o: '', k: '' };

/** What a person reads of a text in a drawing: without the codes for fonts, colours and heights; paragraphs as lines. */
export function plainDrawingText(raw: string): string {
  return raw
    .replace(/\\U\+([0-9A-Fa-f]{4})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\M\+([1-5])([0-9A-Fa-f]{4})/gu, (all, page: string, code: string) => (WIDE[page] === undefined ? all : new TextDecoder(WIDE[page]).decode(Uint8Array.from([Number.parseInt(code.slice(0, 2), 16), Number.parseInt(code.slice(2), 16)]))))
    .replace(/%%(\d{3}|[cdpuok%])/giu, (_all, code: string) => SIGNS[code.toLowerCase()] ?? String.fromCharCode(Number(code)))
    .replace(/\\(?:([\\{}])|(P|X)|(~)|[LlOoKk]|S([^;]*);|[ACFHQTWfpc][^;\\{}]*;)|[{}]|\^[JIM]/gu, (all, literal?: string, paragraph?: string, space?: string, stack?: string) =>
      literal ?? (paragraph !== undefined || all === '^J' ? '\n' : space !== undefined || all === '^I' ? ' ' : stack === undefined ? '' : stack.replace(/[#^]/u, '/')))
    .split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
