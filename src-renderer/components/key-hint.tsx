import { isMac } from '../app/use-shortcut.ts';
import classes from './key-hint.module.css';

const NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl', alt: isMac ? '⌥' : 'Alt', shift: isMac ? '⇧' : 'Shift', ctrl: 'Ctrl', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', ' ': 'Space',
};

/** A shortcut as it is printed on the keyboard: `mod+k` → Ctrl K. `unsaid`: in a button whose name a screen reader says without it. */
export function KeyHint({ keys, unsaid = false }: { readonly keys: string; readonly unsaid?: boolean }) {
  const caps = keys.split(' ').flatMap((stroke) => stroke.split(/\+(?!$)/)).map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return <span className={classes.hint} aria-hidden={unsaid || undefined}>{caps.map((cap, index) => <kbd key={`${index}-${cap}`} className={classes.cap}>{cap}</kbd>)}</span>;
}
