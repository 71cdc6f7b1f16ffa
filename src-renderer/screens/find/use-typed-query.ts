import { useEffect, useState, type ChangeEvent } from 'react';

const TYPING_PAUSE_MS = 160;

export interface TypedQuery {
  readonly typed: string;
  /** What is being looked for: trails the typing by a moment, and never sees half of an input method's work. */
  readonly asked: string;
  readonly set: (text: string) => void;
  /** For the input. */
  readonly field: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
  };
}

export function useTypedQuery(start: string): TypedQuery {
  const [typed, setTyped] = useState(start);
  const [asked, setAsked] = useState(start.trim());
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || typed.trim() === asked) return undefined;
    // An emptied box is answered at once.
    const timer = setTimeout(() => { setAsked(typed.trim()); }, typed.trim() === '' ? 0 : TYPING_PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [typed, composing, asked]);
  return {
    typed, asked,
    set: (text) => { setTyped(text); setAsked(text.trim()); },
    field: {
      value: typed, onChange: (event) => { setTyped(event.currentTarget.value); },
      onCompositionStart: () => { setComposing(true); }, onCompositionEnd: () => { setComposing(false); },
    },
  };
}
