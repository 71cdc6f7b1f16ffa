import { useEffect } from 'react';
import { focusField } from './focus-field.ts';

/** A form is drawn when its definitions are there, and a dialog takes the focus first. */
const MOST_FRAMES = 90;

/** Somebody came here to put one field right: the cursor goes there once the field is drawn. `form`: what is open; another one is another coming. */
export function useFieldFocus(field: string | undefined, form: string | null): void {
  useEffect(() => {
    if (field === undefined || form === null) return undefined;
    let frame = 0;
    let frames = 0;
    const look = (): void => {
      frames += 1;
      if (document.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null && frames > 2) focusField(field);
      else if (frames < MOST_FRAMES) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => { cancelAnimationFrame(frame); };
  }, [field, form]);
}
