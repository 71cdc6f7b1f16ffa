import { RE2JS } from 're2js';

/** The core checks with the same engine; a pattern that it would refuse is nobody's fault here. */
export function matchPattern(pattern: string, text: string): boolean {
  try {
    return RE2JS.matches(pattern, text);
  } catch {
    return true;
  }
}
