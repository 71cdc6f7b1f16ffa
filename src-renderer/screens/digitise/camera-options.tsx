import { Button, Popover, SegmentedControl, Switch } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LOCKS } from './camera-locks.ts';
import type { CameraLocks } from './use-camera-locks.ts';
import type { PageSplit } from './use-page-split.ts';
import classes from './camera-stage.module.css';

interface CameraOptionsProps {
  readonly split: PageSplit;
  readonly locks: CameraLocks;
  readonly withSound: boolean;
  readonly onSound: (on: boolean) => void;
  readonly frameOnly: boolean;
  readonly onFrameOnly: (on: boolean) => void;
}

/** What is set once for a pile of papers: order of a book's pages, what the camera leaves as it is, sound. */
export function CameraOptions({ split, locks, withSound, onSound, frameOnly, onFrameOnly }: CameraOptionsProps) {
  const { t } = useTranslation('camera');
  const none = LOCKS.every((kind) => locks.states[kind] === 'absent');
  return (
    <Popover position="top-end" width={360} shadow="md" trapFocus>
      <Popover.Target><Button variant="default" leftSection={<IconAdjustments size={16} stroke={1.5} aria-hidden="true" />}>{t('options')}</Button></Popover.Target>
      <Popover.Dropdown aria-label={t('options')}>
        <fieldset className={classes.group}>
          <legend>{t('split.order')}</legend>
          <SegmentedControl fullWidth aria-label={t('split.order')} value={split.order} onChange={(value) => { split.change({ order: value === 'rightFirst' ? 'rightFirst' : 'leftFirst' }); }} data={[{ value: 'leftFirst', label: t('split.leftFirst') }, { value: 'rightFirst', label: t('split.rightFirst') }]} />
          <p className={classes.optionHint}>{t('split.orderHint')}</p>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('lock.title')}</legend>
          {LOCKS.map((kind) => (
            <Switch
              key={kind} label={t(`lock.${kind}`)} checked={locks.states[kind] === 'locked'} disabled={locks.states[kind] === 'absent'}
              onChange={(event) => { locks.set(kind, event.currentTarget.checked); }} {...(locks.states[kind] === 'absent' && !none && { description: t('lock.absent') })}
            />
          ))}
          <p className={classes.optionHint} role={locks.broken === null ? undefined : 'alert'}>{locks.broken !== null ? t('lock.broken', { what: t(`lock.${locks.broken}`) }) : t(none ? 'lock.none' : 'lock.hint')}</p>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{t('other')}</legend>
          <Switch label={t('sound')} checked={withSound} onChange={(event) => { onSound(event.currentTarget.checked); }} />
          <Switch label={t('framesOnly')} description={t('framesOnlyHint')} checked={frameOnly} onChange={(event) => { onFrameOnly(event.currentTarget.checked); }} />
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
