import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DetailsSlot {
  readonly element: HTMLElement | null;
  readonly setElement: (element: HTMLElement | null) => void;
  /** How many screens have something to show there now. */
  readonly users: number;
  readonly use: () => () => void;
}

const DetailsSlotContext = createContext<DetailsSlot>({ element: null, setElement: () => {}, users: 0, use: () => () => {} });

export function DetailsSlotProvider({ children }: { readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [users, setUsers] = useState(0);
  const [use] = useState(() => () => {
    setUsers((count) => count + 1);
    return () => { setUsers((count) => count - 1); };
  });
  return <DetailsSlotContext value={{ element, setElement, users, use }}>{children}</DetailsSlotContext>;
}

export function useDetailsSlot(): DetailsSlot {
  return useContext(DetailsSlotContext);
}

/** Put anywhere in a screen: its children appear in the panel at the right edge of the shell, which is open while this is there. */
export function Details({ children }: { readonly children: ReactNode }) {
  const { element, use } = useDetailsSlot();
  useEffect(() => use(), [use]);
  return element === null ? null : createPortal(children, element);
}
