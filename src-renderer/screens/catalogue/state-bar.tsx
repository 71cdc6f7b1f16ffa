import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import { ITEM_STATES, type ItemFilter, type ItemState } from './item-filters.ts';
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
