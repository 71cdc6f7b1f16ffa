import type { ReactNode } from 'react';
import classes from './details.module.css';

/** The top of the details panel: what is selected. */
export function DetailsHeading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return <header className={classes.heading}><h2 className={classes.title}>{title}</h2>{children}</header>;
}

export function DetailsList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>;
}

export function DetailsLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={classes.line}><dt>{label}</dt><dd>{children}</dd></div>;
}
