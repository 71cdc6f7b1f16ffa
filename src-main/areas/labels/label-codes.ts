const ITEM = 'muniment:item:';
const PERSON = 'muniment:person:';

/**
 * What a reader reads from an item's label: its 档号 where every reader can type it, else its id. A reader that works as a keyboard
 * knows ASCII only, and half a Chinese code would be another code.
 */
export const itemLabelCode = ({ archivalCode, itemId }: { readonly archivalCode: string | null; readonly itemId: string }): string =>
  archivalCode !== null && /^[\x21-\x7e]+$/u.test(archivalCode) ? archivalCode : `${ITEM}${itemId}`;

export const personLabelCode = (personId: string): string => `${PERSON}${personId}`;

/** The id in a code of ours, or null. Keyboards may turn letters large. */
export function readIdCode(code: string): { readonly kind: 'item' | 'person'; readonly id: string } | null {
  const match = /^muniment:(item|person):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(code.trim().toLowerCase());
  return match === null ? null : { kind: match[1] === 'item' ? 'item' : 'person', id: match[2]! };
}
