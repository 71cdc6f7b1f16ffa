type State = 'text' | 'tag' | 'quoted' | 'cdata' | 'comment' | 'instruction';

export interface TextLimit {
  /** The piece, less what is beyond the limit of the text that it belongs to. Ends of markup may come with the next piece. */
  cut(piece: string): string;
  /** What was held back. */
  end(): string;
  /** Whether a text, or the value of an attribute, went beyond the limit since this was asked last. */
  wasCut(): boolean;
}

/** Where markup of each kind ends. A tag, and a DOCTYPE, ends outside its quotes. */
const ENDS = { cdata: ']]>', comment: '-->', instruction: '?>' } as const;
/** As long as what has to be seen together: `<![CDATA[`. */
const LONGEST_SIGN = 9;
/** An entity that XML knows is no longer than this, so a run of letters beyond it is none. */
const LONGEST_ENTITY = 12;
const [GREATER, DOUBLE, SINGLE] = [62, 34, 39];
const NAME = /[#;0-9A-Za-z]/u;

/**
 * Takes out of an XML file what no record can hold: of each text, CDATA section, comment and attribute value what comes after `most` characters.
 * The parser keeps a text until its end comes, so it must not see ten megabytes of one. Never cuts an entity or a character in two.
 */
export function createTextLimit(most: number): TextLimit {
  let state: State = 'text';
  let quote = '';
  /** Characters of the run so far, and since when it is waited for a place where it may be cut. */
  let length = 0;
  let waited = 0;
  let open = true;
  let cutSince = false;
  let held = '';

  const begin = (next: State) => { state = next; length = 0; waited = 0; open = true; };
  /** What is kept of a part of the run. */
  const keep = (part: string): string => {
    length += part.length;
    if (length <= most) return part;
    if (!open) return '';
    let at = Math.max(0, part.length - (length - most));
    while (at < part.length && !mayCut(part, at)) { at += 1; waited += 1; }
    if (at === part.length) return part;
    open = false;
    if (state !== 'comment' && state !== 'instruction') cutSince = true;
    return part.slice(0, at);
  };
  const mayCut = (part: string, at: number): boolean => {
    const unit = part.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) return false;
    return waited > LONGEST_ENTITY || !NAME.test(part[at]!);
  };

  const cut = (text: string, isLast: boolean): string => {
    let kept = '';
    let at = 0;
    while (at < text.length) {
      if (state === 'text') {
        const sign = text.indexOf('<', at);
        kept += keep(text.slice(at, sign < 0 ? text.length : sign));
        if (sign < 0) break;
        const start = text.slice(sign, sign + LONGEST_SIGN);
        if (start.length < LONGEST_SIGN && !isLast) { held = text.slice(sign); break; }
        const [next, skip] = start === '<![CDATA[' ? ['cdata', 9] as const : start.startsWith('<!--') ? ['comment', 4] as const : start.startsWith('<?') ? ['instruction', 2] as const : ['tag', 1] as const;
        kept += start.slice(0, skip);
        at = sign + skip;
        begin(next);
      } else if (state === 'tag') {
        let end = at;
        for (let unit = text.charCodeAt(end); end < text.length && unit !== GREATER && unit !== DOUBLE && unit !== SINGLE; unit = text.charCodeAt(end)) end += 1;
        kept += text.slice(at, end + 1);
        at = end + 1;
        if (end === text.length) break;
        quote = text[end]!;
        begin(quote === '>' ? 'text' : 'quoted');
      } else if (state === 'quoted') {
        const end = text.indexOf(quote, at);
        kept += keep(text.slice(at, end < 0 ? text.length : end));
        if (end < 0) break;
        kept += quote;
        at = end + 1;
        begin('tag');
      } else {
        const sign: string = ENDS[state];
        const end = text.indexOf(sign, at);
        if (end < 0) {
          // The end may lie in two pieces.
          const until = isLast ? text.length : Math.max(at, text.length - sign.length + 1);
          kept += keep(text.slice(at, until));
          held = text.slice(until);
          break;
        }
        kept += keep(text.slice(at, end)) + sign;
        at = end + sign.length;
        begin('text');
      }
    }
    return kept;
  };

  return {
    cut(piece) {
      const text = held + piece;
      held = '';
      return cut(text, false);
    },
    end() {
      const text = held;
      held = '';
      return cut(text, true);
    },
    wasCut() {
      const was = cutSince;
      cutSince = false;
      return was;
    },
  };
}
