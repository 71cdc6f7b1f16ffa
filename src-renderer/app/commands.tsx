import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';

/** Something that the palette can do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** More words to find it by: the other language, pinyin, synonyms. */
  readonly keywords?: string;
  /** Shown beside it. */
  readonly keys?: string;
  readonly run: () => void;
}

interface CommandBook {
  readonly list: readonly Command[];
  readonly add: (command: Command) => () => void;
}

const CommandsContext = createContext<CommandBook>({ list: [], add: () => () => {} });

export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [list, setList] = useState<readonly Command[]>([]);
  const [add] = useState(() => (command: Command) => {
    setList((commands) => [...commands.filter(({ id }) => id !== command.id), command]);
    return () => { setList((commands) => commands.filter((entry) => entry !== command)); };
  });
  return <CommandsContext value={{ list, add }}>{children}</CommandsContext>;
}

export function useCommands(): readonly Command[] {
  return useContext(CommandsContext).list;
}

/** Offers a command in the palette as long as the component is on the screen. */
export function useCommand({ id, label, keywords, keys }: Omit<Command, 'run'>, run: () => void, enabled = true): void {
  const { add } = useContext(CommandsContext);
  const runNow = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return undefined;
    return add({ id, label, ...(keywords !== undefined && { keywords }), ...(keys !== undefined && { keys }), run: () => { runNow(); } });
  }, [add, id, label, keywords, keys, enabled]);
}
