import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  /** How it gets here. */
  readonly detail: string;
  /** The button that starts it. */
  readonly action?: ReactNode;
}

/** An empty place that teaches. */
export function EmptyState({ title, detail, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      <p className={classes.detail}>{detail}</p>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
