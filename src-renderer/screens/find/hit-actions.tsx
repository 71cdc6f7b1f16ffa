import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import classes from './find.module.css';

interface HitActionsProps {
  readonly item: Item;
  readonly onOpen: () => void;
  /** Null where the person may not see the stacks, or the catalogue. */
  readonly onFetch: (() => void) | null;
  readonly onCatalogue: (() => void) | null;
  readonly onPick: (() => void) | null;
}

/** What can be done with the hit that the keys stand on; beside the list, because an option of a list holds no buttons. */
export function HitActions({ item, onOpen, onFetch, onCatalogue, onPick }: HitActionsProps) {
  const { t } = useTranslation(['find', 'stacks']);
  return (
    <div className={classes.actions} role="toolbar" aria-label={t('actions.label')}>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onOpen} rightSection={<KeyHint keys="↵" />}>{t('actions.open')}</Button>
      {onFetch !== null && <Button variant="subtle" color="gray" size="compact-sm" disabled={item.location === null} title={item.location === null ? t('actions.noPlace') : undefined} onClick={onFetch} rightSection={<KeyHint keys="g" />}>{t('fetch')}</Button>}
      {onPick !== null && <Button variant="subtle" color="gray" size="compact-sm" onClick={onPick} rightSection={<KeyHint keys="l" />}>{t('stacks:picks.add')}</Button>}
      {onCatalogue !== null && <Button variant="subtle" color="gray" size="compact-sm" onClick={onCatalogue} rightSection={<KeyHint keys="e" />}>{t('reader.catalogue')}</Button>}
    </div>
  );
}
