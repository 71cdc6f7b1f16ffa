import classes from './code-text.module.css';

/** 档号, locations, numbers that people compare: monospaced. `pending` is grey: not given out yet. */
export function CodeText({ children, pending = false }: { readonly children: string; readonly pending?: boolean }) {
  return <span className={classes.code} data-pending={pending || undefined}>{children}</span>;
}
