/** Code pages of AutoCAD by what a TextDecoder calls them. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ANSI_936: 'gb18030', ANSI_950: 'big5', ANSI_932: 'shift_jis', ANSI_949: 'euc-kr', ANSI_1250: 'windows-1250', ANSI_1251: 'windows-1251', ANSI_1252: 'windows-1252', DOS936: 'gb18030', GB2312: 'gb18030', UTF8: 'utf-8', 'UTF-8': 'utf-8',
};
const HEADER_BYTES = 65_536;
/** From AutoCAD 2007 (AC1021) on a DXF is UTF-8, whatever its header says. */
const FIRST_UTF8 = 1021;

/** The text of a DXF in the encoding that its version and header name. Drawings of other programs name none, or the wrong one: then what is no UTF-8 is Chinese. */
export function decodeDrawing(bytes: Uint8Array): string {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  const version = Number(/\$ACADVER\s+1\s+AC(\d{4})/u.exec(header)?.[1] ?? 0);
  const named = CODE_PAGES[/\$DWGCODEPAGE\s+3\s+(\S+)/u.exec(header)?.[1]?.toUpperCase() ?? ''];
  const candidates = version >= FIRST_UTF8 ? ['utf-8', named?.startsWith('windows-') === true ? undefined : named, 'gb18030'] : named === undefined ? ['utf-8', 'gb18030'] : [named];
  for (const encoding of candidates.slice(0, -1)) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder(candidates.at(-1)).decode(bytes);
}
