import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { ITEM_STATES, type ItemFilter, type ItemState } from './item-filters.ts';
import type { ItemActions } from './use-item-actions.ts';
import classes from './catalogue.module.css';

interface StateBarProps {
  readonly filter: ItemFilter;
  readonly onState: (state: ItemState) => void;
}

/** Which records: all, or those that still want something done. With their counts, so that the work left is seen. */
export function StateBar({ filter, onState }: StateBarProps) {
  const { t } = useTranslation('catalogue');
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('states.label')}>
      {ITEM_STATES.map((state) => <StateButton key={state} state={state} filter={filter} onState={onState} />)}
    </div>
  );
}

function StateButton({ state, filter, onState }: StateBarProps & { readonly state: ItemState }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const core = useCore();
  const { data } = useQuery(core.catalogue.countItems.queryOptions({ input: { filter: { ...filter, state } }, placeholderData: (before) => before }));
  return (
    <button type="button" className={classes.state} aria-pressed={filter.state === state} onClick={() => { onState(state); }}>
      {t(`states.${state}`)}
      <span className={classes.stateCount}>{data === undefined ? '' : `${format.number(data.count)}${data.capped ? '+' : ''}`}</span>
    </button>
  );
}

interface SelectionBarProps {
  readonly items: readonly Item[];
  readonly actions: ItemActions;
  /** Undefined for who fetches nothing. */
  readonly onPick: (() => void) | undefined;
  readonly onClear: () => void;
}

/** In the place of the states while several records are chosen: what can be done to them. */
export function SelectionBar({ items, actions, onPick, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['catalogue', 'stacks', 'volumes', 'description', 'subjects']);
  const goTo = useGoTo();
  const format = useFormat();
  const can = useCan();
  const deleted = items.some(({ deletedAt }) => deletedAt !== null);
  return (
    <div className={classes.bar} data-selection role="toolbar" aria-label={t('selection.label')}>
      <CloseButton size="sm" onClick={onClear} aria-label={t('selection.clear')} title={`${t('selection.clear')}  Esc`} />
      <span className={classes.selectionCount}>{t('selection.count', { n: format.number(items.length) })}</span>
      {deleted && can('catalogue.delete') && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('restore', items); }}>{t('actions.restore')}…</Button>}
      {!deleted && can('catalogue.edit') && <Button variant="default" size="compact-sm" onClick={() => { actions.assignCodes(items); }}>{t('actions.assign')}</Button>}
      {!deleted && can('catalogue.edit') && <Button variant="default" size="compact-sm" onClick={() => { goTo('volumes', null, { file: items.map(({ itemId }) => itemId).join(',') }); }}>{t('volumes:fileSelected')}…</Button>}
      {!deleted && can('stacks.edit') && items.some(({ boxId }) => boxId === null) && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('box', items); }}>{t('actions.box')}…</Button>}
      {!deleted && can('stacks.edit') && items.some(({ boxId }) => boxId !== null) && <Button variant="default" size="compact-sm" onClick={() => { actions.unbox(items); }}>{t('actions.unbox')}</Button>}
      {!deleted && onPick !== undefined && <Button variant="default" size="compact-sm" onClick={onPick} title={`${t('stacks:picks.add')}  L`}>{t('stacks:picks.add')}</Button>}
      {!deleted && <PrintFormButton takes={['items', 'boxes', 'volumes', 'labels']} subject={() => ({ kind: 'items', itemIds: items.map(({ itemId }) => itemId) })} />}
      {!deleted && <PrintLabelsButton subject={() => ({ kind: 'items', itemIds: items.map(({ itemId }) => itemId) })} />}
      {!deleted && can('catalogue.edit') && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('change', items); }}>{t('actions.change')}…</Button>}
      {!deleted && can('catalogue.edit') && (
        <Menu>
          <Menu.Target><ActionIcon aria-label={t('selection.more')}><IconDots size={18} stroke={1.5} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item onClick={() => { goTo('subjects', null, { link: items.map(({ itemId }) => itemId).join(',') }); }}>{t('subjects:link')}…</Menu.Item><Menu.Item onClick={() => { actions.ask('batch', items); }}>{t('description:batch.button')}…</Menu.Item><Menu.Item onClick={() => { actions.ask('archiveNumbers', items); }}>{t('actions.archiveNumbers')}…</Menu.Item></Menu.Dropdown>
        </Menu>
      )}
      {!deleted && can('catalogue.delete') && <Button variant="default" size="compact-sm" onClick={() => { actions.ask('delete', items); }}>{t('actions.delete')}…</Button>}
    </div>
  );
}
