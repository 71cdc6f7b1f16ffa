import { useEffect } from 'react';
import { writePreference } from '../../components/stored-preference.ts';
import type { FieldName } from './form-values.ts';
import { focusField } from './item-form.tsx';

/** The form is drawn when its definitions are there. */
const MOST_FRAMES = 90;

/** Somebody came here to put one field right: the cursor goes there, once. */
export function useFieldOfAddress(itemId: string | null, field: string | undefined, openId: string | null): void {
  useEffect(() => {
    if (itemId === null || field === undefined || openId !== itemId) return undefined;
    writePreference('detailsShown', true);
    if (field.startsWith('custom.')) writePreference('catalogue.moreFields', true);
    let frame = 0;
    let frames = 0;
    const look = (): void => {
      frames += 1;
      if (document.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null && frames > 2) focusField(field as FieldName);
      else if (frames < MOST_FRAMES) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => { cancelAnimationFrame(frame); };
  }, [itemId, field, openId]);
}
