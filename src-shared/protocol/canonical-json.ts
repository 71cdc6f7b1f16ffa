/** A JSON value that means the same on both sides of the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with sorted keys and no spaces (the object rules of RFC 8785), so that equal bodies hash equally everywhere.
 * Refuses what has no exact JSON form.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number without a JSON form cannot be recorded');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Bodies of one kind have their keys in the same order, and mostly in the right one. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.sort();
  return keys;
}

/** Field names are few; a body keyed by ids would not be. */
const MOST_REMEMBERED = 500;
const KEY_TEXTS = new Map<string, string>();

function keyText(key: string): string {
  let text = KEY_TEXTS.get(key);
  if (text === undefined) {
    text = `${JSON.stringify(key)}:`;
    if (KEY_TEXTS.size < MOST_REMEMBERED) KEY_TEXTS.set(key, text);
  }
  return text;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
