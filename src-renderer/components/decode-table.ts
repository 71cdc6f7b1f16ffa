/** A spreadsheet's CSV: UTF-8 with or without its mark, else GB 18030, as Chinese Excel writes it. */
export async function decodeTable(file: Blob): Promise<{ readonly text: string; readonly encoding: 'UTF-8' | 'GB 18030' }> {
  const bytes = await file.arrayBuffer();
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB 18030' };
  }
}
