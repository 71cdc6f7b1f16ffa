/**
 * One registry of keys for the whole program. A shortcut is `mod+k` (Ctrl, or ⌘ on a Mac), `shift+Enter`, `?`, `Space`, or two strokes `Escape Escape`.
 * While an input method is composing nothing is triggered: pinyin needs Enter, Space and the digits for itself.
 */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in the user's language, for the `?` overlay; left out keeps it off the overlay. */
  readonly label?: string;
  /** `screen` shortcuts win over `everywhere` ones with the same keys. */
  readonly scope: 'everywhere' | 'screen';
  /** Also while the cursor is in a field. Shortcuts with Ctrl, ⌘ or Alt always do. */
  readonly inFields?: boolean;
  readonly run: (event: KeyStroke) => void;
}

/** The part of a KeyboardEvent that matters here. */
export interface KeyStroke {
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  readonly timeStamp: number;
  readonly target: EventTarget | null;
  preventDefault(): void;
}

export interface ShortcutRegistry {
  /** Adds a shortcut; the returned function takes it away again. */
  readonly add: (shortcut: Shortcut) => () => void;
  readonly handle: (event: KeyStroke) => void;
  /** What can be pressed now, screen first. */
  readonly list: () => readonly Shortcut[];
  /** While a dialog is open only the shortcuts added since are live. */
  readonly pushLayer: () => () => void;
}

/** Keyboards and input methods report a key that belongs to a composition as 229, some without `isComposing`. */
const COMPOSING_KEY_CODE = 229;
const SECOND_STROKE_WITHIN_MS = 600;

export function isComposing(event: Pick<KeyStroke, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === COMPOSING_KEY_CODE;
}

interface Registered { readonly shortcut: Shortcut; readonly layer: number; readonly strokes: readonly string[] }

export function createShortcutRegistry(isMac: boolean): ShortcutRegistry {
  const entries: Registered[] = [];
  const layers: number[] = [0];
  let nextLayer = 1;
  let previous: { readonly stroke: string; readonly at: number } | null = null;

  const live = (): Registered[] => entries.filter((entry) => entry.layer === layers.at(-1));

  const find = (stroke: string, event: KeyStroke): Registered | undefined => {
    const within = previous !== null && event.timeStamp - previous.at <= SECOND_STROKE_WITHIN_MS ? previous.stroke : null;
    const typing = isField(event.target) && !/(?:mod|ctrl|alt)\+/.test(stroke) && !/^F\d+$/.test(stroke);
    // Later ones first: what was opened last is what the person looks at.
    return live()
      .filter(({ shortcut, strokes }) => (!typing || shortcut.inFields === true) && strokes.at(-1) === stroke && (strokes.length === 1 || strokes[0] === within))
      .sort((a, b) => b.strokes.length - a.strokes.length || rank(b) - rank(a) || entries.indexOf(b) - entries.indexOf(a))[0];
  };

  return {
    add: (shortcut) => {
      const entry: Registered = { shortcut, layer: layers.at(-1) ?? 0, strokes: shortcut.keys.split(' ').map(canonical) };
      entries.push(entry);
      return () => { const index = entries.indexOf(entry); if (index >= 0) entries.splice(index, 1); };
    },
    handle: (event) => {
      if (isComposing(event) || isModifier(event.key)) return;
      const stroke = strokeOf(event, isMac);
      const found = event.defaultPrevented ? undefined : find(stroke, event);
      previous = found !== undefined && found.strokes.length > 1 ? null : { stroke, at: event.timeStamp };
      if (found === undefined) return;
      event.preventDefault();
      found.shortcut.run(event);
    },
    list: () => live().sort((a, b) => rank(b) - rank(a)).map((entry) => entry.shortcut),
    pushLayer: () => {
      const layer = nextLayer++;
      layers.push(layer);
      return () => { const index = layers.indexOf(layer); if (index >= 0) layers.splice(index, 1); };
    },
  };
}

function rank(entry: Registered): number {
  return entry.shortcut.scope === 'screen' ? 1 : 0;
}

/** `Shift+Mod+K` → `mod+shift+k`; letters small, named keys as the browser names them. */
function canonical(keys: string): string {
  const parts = keys.split(/\+(?!$)/);
  const last = parts.at(-1) ?? '';
  // A blank parts the strokes, so the space bar goes by its name.
  const key = last === 'Space' ? ' ' : last;
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  return joined(modifiers.has('mod'), modifiers.has('ctrl'), modifiers.has('alt'), modifiers.has('shift'), key);
}

function strokeOf(event: KeyStroke, isMac: boolean): string {
  return joined(isMac ? event.metaKey : event.ctrlKey, isMac && event.ctrlKey, event.altKey, event.shiftKey, event.key);
}

function joined(mod: boolean, ctrl: boolean, alt: boolean, shift: boolean, key: string): string {
  const single = key.length === 1;
  // For `?` and its like the keyboard layout decides about Shift; only letters, digits beside a modifier and named keys keep it.
  const keepsShift = shift && (!single || /[a-z]/i.test(key));
  return [mod && 'mod', ctrl && 'ctrl', alt && 'alt', keepsShift && 'shift', single ? key.toLowerCase() : key].filter(Boolean).join('+');
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}

/** Whether keys go into a text there. Compared by shape, so that the registry runs without a page too. */
function isField(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  const element = target as { readonly tagName: string; readonly type?: string; readonly isContentEditable?: boolean };
  if (element.isContentEditable === true || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true;
  return element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(element.type ?? 'text');
}
