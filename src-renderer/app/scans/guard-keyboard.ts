import { isComposing } from '../shortcuts.ts';
import { createWedgeDetector, type WedgeRule } from './wedge-detector.ts';

/** Keys that were held and are given to the page after all: they must not be held again. */
const givenBack = new WeakSet<Event>();

/** Stands before every other listener of the window. Answers with what takes it away again. */
export function guardKeyboard(rule: () => WedgeRule, onScan: (code: string) => void): () => void {
  const detector = createWedgeDetector(rule);
  let held: KeyboardEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    const event = held;
    held = null;
    if (!detector.rest() || event === null) return;
    const again = new KeyboardEvent('keydown', {
      key: event.key, code: event.code, shiftKey: event.shiftKey, location: event.location, bubbles: true, cancelable: true, composed: true,
    });
    givenBack.add(again);
    // Where it was meant for may be gone by now.
    const target = event.target instanceof Node && event.target.isConnected ? event.target : document.body;
    target.dispatchEvent(again);
  };
  const listen = (event: KeyboardEvent): void => {
    if (givenBack.has(event)) return;
    const verdict = detector.take({
      key: event.key, atMs: event.timeStamp, inField: isTextField(event.target), isCommand: event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || event.repeat,
    });
    if (verdict.kind === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(timer);
    if (verdict.kind === 'scan') { held = null; onScan(verdict.code); return; }
    if (verdict.kind === 'hold') held = event;
    timer = setTimeout(rest, rule().gapMs);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', listen, { capture: true });
  };
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
}
