/** How this workstation's keyboard-wedge reader types. */
export interface WedgeRule {
  /** Key that the reader sends first, as the browser names it (`F13`, `~`); empty when it sends none and timing has to tell. */
  readonly prefix: string;
  /** Key that ends a code. */
  readonly suffix: 'Enter' | 'Tab';
  /** Longest time between two characters of a code. Fast readers need 10 ms, slow ones 100. */
  readonly gapMs: number;
  /** Shorter bursts are no codes. */
  readonly leastCharacters: number;
}

/** Source of the times: Honeywell about 10 ms a character, Zebra about 80 with peaks of 100. */
export const USUAL_WEDGE: WedgeRule = { prefix: '', suffix: 'Enter', gapMs: 110, leastCharacters: 6 };

export interface WedgeKey {
  readonly key: string;
  readonly atMs: number;
  /** The cursor stands in a field: what is typed belongs there. */
  readonly inField: boolean;
  /** With Ctrl, ⌘ or Alt, or part of a composition: never from a reader. */
  readonly isCommand: boolean;
}

/**
 * What becomes of a key. `pass`: as if there were no detector. `hold`: nobody gets it yet. `drop`: nobody gets it at all.
 * `scan`: it ended a code.
 */
export type WedgeVerdict = { readonly kind: 'pass' } | { readonly kind: 'hold' } | { readonly kind: 'drop' } | { readonly kind: 'scan'; readonly code: string };

export interface WedgeDetector {
  readonly take: (key: WedgeKey) => WedgeVerdict;
  /** Call when `gapMs` have passed since the last held key: true when that one key was a person's, and is to be given to the page after all. */
  readonly rest: () => boolean;
}

/** A prefixed code may stumble, but not stop. */
const PREFIXED_REST_MS = 600;
const PASS: WedgeVerdict = { kind: 'pass' };
const HOLD: WedgeVerdict = { kind: 'hold' };
const DROP: WedgeVerdict = { kind: 'drop' };

/**
 * Tells a burst of a barcode reader from a person's keys, so that no letter of a code is ever taken for a shortcut. Outside of fields the
 * first letter waits for `gapMs`: alone it was a person, followed at once it is a reader. Space, arrows and Escape never wait: Stop is one of
 * them. In a field letters go where the cursor is; with a prefix the code is taken out of the field's way too.
 */
export function createWedgeDetector(rule: () => WedgeRule): WedgeDetector {
  let burst: { text: string; lastMs: number; prefixed: boolean } | null = null;

  const isLetter = (key: string): boolean => [...key].length === 1;

  return {
    take: ({ key, atMs, inField, isCommand }) => {
      const { prefix, suffix, gapMs, leastCharacters } = rule();
      if (key === 'Shift' || key === 'CapsLock') return PASS;
      if (burst !== null && atMs - burst.lastMs > (burst.prefixed ? PREFIXED_REST_MS : gapMs)) burst = null;
      if (isCommand) { burst = null; return PASS; }
      if (prefix !== '' && key === prefix && burst === null) { burst = { text: '', lastMs: atMs, prefixed: true }; return DROP; }
      if (burst?.prefixed === true) {
        const { text } = burst;
        if (key === suffix) { burst = null; return text === '' ? DROP : { kind: 'scan', code: text }; }
        if (isLetter(key)) burst = { text: text + key, lastMs: atMs, prefixed: true };
        return DROP;
      }
      if (inField) { burst = null; return PASS; }
      if (burst !== null) {
        const { text } = burst;
        if (isLetter(key)) { burst = { text: text + key, lastMs: atMs, prefixed: false }; return DROP; }
        burst = null;
        if (key === suffix) return text.length >= leastCharacters ? { kind: 'scan', code: text } : DROP;
        // Escape in the middle of a burst is a person who wants something stopped.
        return PASS;
      }
      if (!isLetter(key) || key === ' ') return PASS;
      burst = { text: key, lastMs: atMs, prefixed: false };
      return HOLD;
    },
    rest: () => {
      const alone = burst !== null && !burst.prefixed && burst.text.length === 1;
      if (burst !== null && !burst.prefixed) burst = null;
      return alone;
    },
  };
}
