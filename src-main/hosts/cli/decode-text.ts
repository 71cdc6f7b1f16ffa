/** Text of a file from a spreadsheet: UTF-8 with or without BOM, else GB 18030 as Chinese Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
