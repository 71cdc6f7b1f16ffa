import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/use-shortcut.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import type { StopControl } from './use-stop.ts';
import classes from './stop.module.css';

export interface StopButtonProps {
  readonly control: StopControl;
  /** Carriages slide now: Space stops too, and the button says so. */
  readonly moving: boolean;
  readonly large?: boolean;
}

/**
 * Stop, always in the same corner and never disabled; when no standstill was read back it says where the real one is. Where it reaches no
 * bank there is no button that would promise one: the keys raise the alarm that sends to the red button.
 */
export function StopButton({ control, moving, large = false }: StopButtonProps) {
  const { t } = useTranslation('stacks');
  const { state, reaches, redButton, press, acknowledge } = control;
  useStopKeys(press, moving);
  return (
    <>
      {reaches && <button type="button" className={classes.stop} data-moving={moving || undefined} data-large={large || undefined} onClick={press}>
        <IconHandStop size={large ? 64 : 34} stroke={1.6} aria-hidden="true" />
        <span className={classes.words}>
          <span className={classes.label}>{t('stop.label')}</span>
          <span className={classes.hint} role="status">{state === 'asking' ? t('stop.asking') : state === 'confirmed' ? t('stop.confirmed') : moving ? t('stop.hintMoving') : t('stop.hint')}</span>
        </span>
      </button>}
      <Dialog open={state === 'unconfirmed' || state === 'redButton'} stays onClose={acknowledge} title={t(state === 'unconfirmed' ? 'stop.unconfirmedTitle' : 'stop.outOfReachTitle')} width={640}>
        <StopKeys press={press} />
        <div className={classes.alarm} role="alert">
          <p className={classes.alarmAction}>{t('stop.unconfirmedAction')}</p>
          {redButton.map((bank) => <p key={bank} className={classes.alarmDetail}>{t('stop.onSite', { bank })}</p>)}
          {state === 'unconfirmed' && <p className={classes.alarmDetail}>{t('stop.unconfirmedDetail')}</p>}
        </div>
        <DialogFoot>
          <Button variant="default" onClick={acknowledge}>{t('stop.checked')}</Button>
          {reaches && <Button className={classes.again} onClick={press} data-autofocus>{t('stop.again')}</Button>}
        </DialogFoot>
      </Dialog>
    </>
  );
}

/** In every dialog over the stacks: while it is open the keys of the screen beneath rest, but Stop never does. */
export function StopKeys({ press }: { readonly press: () => void }): null {
  useStopKeys(press, false);
  return null;
}

function useStopKeys(press: () => void, moving: boolean): void {
  const { t } = useTranslation('stacks');
  useShortcut({ keys: 'Escape Escape', label: t('commands.stop'), inFields: true }, press);
  useShortcut({ keys: 'Space', enabled: moving }, press);
}
