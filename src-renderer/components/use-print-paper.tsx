import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './print-paper.module.css';

/** Something on A4 through the operating system's printing, in place of the screen. `paper` stands where it is used; it shows on paper only. */
export function usePrintPaper(): { readonly print: (paper: ReactNode) => void; readonly paper: ReactNode } {
  const [content, print] = useState<ReactNode>(null);
  useEffect(() => {
    if (content === null) return;
    window.print();
    print(null);
  }, [content]);
  return { print, paper: content === null ? null : createPortal(<div className={classes.paper} data-print-report>{content}</div>, document.body) };
}
