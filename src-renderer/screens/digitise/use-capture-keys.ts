import { useTranslation } from 'react-i18next';
import type { KeyStroke } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';

interface CaptureKeys {
  readonly enabled: boolean;
  readonly mayReplace: boolean;
  readonly isReplacing: boolean;
  readonly onTake: () => void;
  readonly onReplaceLast: () => void;
  readonly onKeep: () => void;
}

/** The space bar and the pedal (they send F13 or Page Down) take, Backspace asks to replace the last. The registry keeps them out of fields and input methods. */
export function useCaptureKeys({ enabled, mayReplace, isReplacing, onTake, onReplaceLast, onKeep }: CaptureKeys): void {
  const { t } = useTranslation('digitise');
  const take = (event: KeyStroke): void => {
    // A key that is held down is one picture.
    if ('repeat' in event && event.repeat === true) return;
    const button = reachedByKey(event.target);
    if (event.key === ' ' && button !== null) button.click();
    else onTake();
  };
  useShortcut({ keys: 'Space', label: t('keys.take'), enabled }, take);
  useShortcut({ keys: 'F13', enabled }, take);
  useShortcut({ keys: 'PageDown', enabled }, take);
  useShortcut({ keys: 'Backspace', label: t('keys.replaceLast'), enabled: mayReplace }, onReplaceLast);
  useShortcut({ keys: 'Escape', label: t('keys.keep'), enabled: isReplacing }, onKeep);
}

/** A button that somebody without a mouse walked to: the space bar is theirs. Pages in the strip open with Enter. */
function reachedByKey(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof HTMLElement) || !target.matches(':focus-visible') || target.dataset['takes'] !== undefined) return null;
  return target.matches('button, a[href], [role="menuitem"], input[type="checkbox"]') ? target : null;
}
