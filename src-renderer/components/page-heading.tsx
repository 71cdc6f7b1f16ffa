import type { ReactNode } from 'react';
import classes from './page-heading.module.css';

/** The one line at the top of a screen: its name, and what one may do there. */
export function PageHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header className={classes.heading}>
      <h1 className={classes.title}>{title}</h1>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
