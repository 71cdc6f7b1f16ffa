import { useEffect } from 'react';
import { writePreference } from '../../components/stored-preference.ts';
import { useFieldFocus } from '../../components/use-field-focus.ts';

/** Somebody came here to put one field of a record right: the form is shown, with the field, and the cursor goes there, once. */
export function useFieldOfAddress(itemId: string | null, field: string | undefined, openId: string | null): void {
  const isHere = itemId !== null && openId === itemId;
  useEffect(() => {
    if (!isHere || field === undefined) return;
    writePreference('detailsShown', true);
    if (field.startsWith('custom.')) writePreference('catalogue.moreFields', true);
  }, [isHere, field]);
  useFieldFocus(field, isHere ? itemId : null);
}
