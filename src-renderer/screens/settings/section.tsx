import type { ReactNode } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import classes from './settings.module.css';

export interface SectionPageProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Of the query that fills it. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** One section of the settings: heading, what went wrong, content. */
export function SectionPage({ title, actions, error = null, onRetry, children }: SectionPageProps) {
  return (
    <>
      <PageHeading title={title}>{actions}</PageHeading>
      <div className={classes.body}>
        <ErrorNotice error={error} {...(onRetry !== undefined && { onRetry })} />
        {children}
      </div>
    </>
  );
}

/** A ruled block with its own heading. */
export function Panel({ title, actions, children }: { readonly title?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={classes.panel}>
      {title !== undefined && <div className={classes.panelHead}><h2 className={classes.panelTitle}>{title}</h2><span className={classes.end}>{actions}</span></div>}
      {children}
    </section>
  );
}

/** Label at the left, value or control at the right. */
export function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className={classes.row}><dt>{label}</dt><dd>{children}</dd></div>;
}
