import { useState, type DragEvent } from 'react';

export interface DropFiles {
  readonly isOver: boolean;
  /** Spread onto the place where files may be dropped. */
  readonly handlers: Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>>;
}

/** Files from outside; pages that are dragged about inside the strip are none. */
export function useDropFiles(enabled: boolean, onFiles: (files: readonly File[]) => void): DropFiles {
  const [isOver, setOver] = useState(false);
  const brings = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    isOver: isOver && enabled,
    handlers: {
      // Without it the browser would open the file in the place of the program.
      onDragOver: (event) => { if (!brings(event)) return; event.preventDefault(); event.dataTransfer.dropEffect = enabled ? 'copy' : 'none'; setOver(true); },
      onDragLeave: (event) => { if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setOver(false); },
      onDrop: (event) => {
        setOver(false);
        if (!brings(event)) return;
        event.preventDefault();
        if (enabled) onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
