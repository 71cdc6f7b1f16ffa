import { Button } from '@mantine/core';
import classes from './toast-body.module.css';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface ToastBodyProps {
  readonly message: string;
  readonly detail?: string;
  readonly code?: string;
  readonly action?: ToastAction;
}

export function ToastBody({ message, detail, code, action }: ToastBodyProps) {
  return (
    <div className={classes.body} data-failed={code !== undefined || undefined}>
      <div>
        <p>{message}</p>
        {detail !== undefined && <p className={classes.detail}>{detail}</p>}
        {code !== undefined && <p className={classes.code}>{code}</p>}
      </div>
      {action !== undefined && <Button variant="default" size="compact-sm" onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
