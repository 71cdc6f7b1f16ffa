import { MunimentError } from '#shared/errors.ts';

/** XML declares its encoding within this many bytes or not at all. */
const LOOKED_AT = 1024;
/** GB 2312 and GBK are parts of GB 18030, and files that say the smaller one often hold characters of the larger. */
const WIDER: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', cp936: 'gb18030' };

/**
 * The text of an XML file, by its byte order mark, else by the encoding that it declares, else UTF-8. A character is never split.
 * Throws EXCHANGE_XML_ENCODING at the first byte that does not fit.
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | null = null;
  let waiting: Uint8Array = new Uint8Array();
  let line = 1;
  const refuse = (cause: unknown) => new MunimentError('EXCHANGE_XML_ENCODING', { encoding: decoder?.encoding ?? '', line }, { cause });
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      const text = chunk === undefined ? decoder!.decode() : decoder!.decode(chunk, { stream: true });
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
      return text;
    } catch (error) {
      throw refuse(error);
    }
  };
  for await (const chunk of bytes) {
    if (decoder !== null) { yield decode(chunk); continue; }
    waiting = join(waiting, chunk);
    if (waiting.length < LOOKED_AT) continue;
    decoder = decoderFor(waiting);
    yield decode(waiting);
  }
  if (decoder === null) {
    decoder = decoderFor(waiting);
    yield decode(waiting);
  }
  yield decode(undefined);
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function decoderFor(start: Uint8Array): TextDecoder {
  const encoding = encodingOf(start);
  try {
    return new TextDecoder(WIDER[encoding] ?? encoding, { fatal: true });
  } catch (error) {
    throw new MunimentError('EXCHANGE_XML_ENCODING', { encoding, line: 1 }, { cause: error });
  }
}

function encodingOf(start: Uint8Array): string {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // `<?` in UTF-16 without a mark.
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, LOOKED_AT));
  return (/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(declaration)?.[1] ?? 'utf-8').toLowerCase();
}
