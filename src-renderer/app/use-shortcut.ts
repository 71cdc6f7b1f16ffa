import { useEffect, useEffectEvent } from 'react';
import { createShortcutRegistry, type Shortcut } from './shortcuts.ts';

export const isMac = /mac/i.test(navigator.userAgent);
export const shortcuts = createShortcutRegistry(isMac);

window.addEventListener('keydown', (event) => { shortcuts.handle(event); });

export interface ShortcutOptions extends Omit<Shortcut, 'run' | 'scope'> {
  readonly scope?: Shortcut['scope'];
  readonly enabled?: boolean;
}

/** A key of this component, as long as it is on the screen (and `enabled`). Screens leave `scope` out. */
export function useShortcut({ keys, label, scope = 'screen', inFields = false, enabled = true }: ShortcutOptions, run: Shortcut['run']): void {
  const runNow = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return undefined;
    return shortcuts.add({ keys, scope, inFields, ...(label !== undefined && { label }), run: (event) => { runNow(event); } });
  }, [keys, label, scope, inFields, enabled]);
}

/** First child of a dialog: while it is there, the keys of what lies beneath rest. First, because effects run in order and the dialog's own keys belong above. */
export function ShortcutLayer(): null {
  useEffect(() => shortcuts.pushLayer(), []);
  return null;
}
