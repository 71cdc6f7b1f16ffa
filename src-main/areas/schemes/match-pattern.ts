import { RE2JS } from 're2js';

/** Patterns are written by people and read thousands of records: this engine has no pattern that takes longer than the text is long. */
const COMPILED = new Map<string, RE2JS>();
const MOST_KEPT = 200;

/** Whether the whole text is as the pattern says. Throws RE2JSSyntaxException for a pattern that is none. */
export function matchPattern(pattern: string, text: string): boolean {
  let compiled = COMPILED.get(pattern);
  if (compiled === undefined) {
    compiled = RE2JS.compile(pattern);
    if (COMPILED.size >= MOST_KEPT) COMPILED.clear();
    COMPILED.set(pattern, compiled);
  }
  return compiled.matches(text);
}

export function isPattern(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}
