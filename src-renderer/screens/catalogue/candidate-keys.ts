import type { KeyboardEvent } from 'react';
import type { FieldName } from './form-values.ts';
import type { ImageCandidates } from './image-candidates.ts';

/** Tab accepts what is offered for the field of the cursor, Esc leaves it; both go on to the next field for which something is offered. Answers whether the key was taken. */
export function takeCandidateKey(event: KeyboardEvent<HTMLElement>, candidates: ImageCandidates): boolean {
  const isAccept = event.key === 'Tab' && !event.shiftKey;
  if (!isAccept && event.key !== 'Escape') return false;
  const name = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
  const candidate = name === undefined ? null : candidates.offered(name as FieldName);
  if (candidate === null) return false;
  event.preventDefault();
  event.stopPropagation();
  if (isAccept) candidates.accept(candidate);
  else candidates.leave(candidate, true);
  focusNextOffered(event.currentTarget, name as FieldName, candidates);
  return true;
}

/** A record has just come with its pages: the cursor goes to the first field that has something to decide, unless somebody put it elsewhere than where it begins. */
export function focusFirstOffered(sheet: HTMLElement | null, { offered }: ImageCandidates): void {
  const at = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (sheet === null || at !== 'title' || offered('title') !== null) return;
  const first = [...sheet.querySelectorAll<HTMLElement>('[data-field]')].find(({ dataset }) => dataset.field !== undefined && offered(dataset.field as FieldName) !== null);
  first?.querySelector<HTMLElement>(INPUT)?.focus();
}

const INPUT = 'input:not([type=hidden]), textarea:not([aria-hidden=true])';

function focusNextOffered(sheet: HTMLElement, after: FieldName, { offered }: ImageCandidates): void {
  const fields = [...sheet.querySelectorAll<HTMLElement>('[data-field]')];
  const at = fields.findIndex((field) => field.dataset.field === after);
  const next = [...fields.slice(at + 1), ...fields.slice(0, at)].find((field) => field.dataset.field !== undefined && offered(field.dataset.field as FieldName) !== null);
  // With none left the cursor stays: what is next is to save.
  requestAnimationFrame(() => { next?.querySelector<HTMLElement>(INPUT)?.focus(); });
}
