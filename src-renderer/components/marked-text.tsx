import type { ReactNode } from 'react';

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** A text with the words that were looked for marked in it. Ranges are in order and do not overlap. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly MarkedRange[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
