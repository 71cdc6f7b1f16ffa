import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import type { ItemState } from './item-filters.ts';

interface ListIsEmptyProps {
  /** Nothing narrows the list: the catalogue itself is empty. */
  readonly bare: boolean;
  readonly state: ItemState;
  readonly mayEdit: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
}

/** Why there is nothing in the list, and what to do about it. */
export function ListIsEmpty({ bare, state, mayEdit, onNew, onImport, onShowAll }: ListIsEmptyProps) {
  const { t } = useTranslation(['catalogue', 'imports']);
  if (bare) {
    return (
      <EmptyState
        title={t('empty.title')} detail={t(mayEdit ? 'empty.detail' : 'empty.detailReader')}
        {...(mayEdit && { action: <><Button onClick={onNew}>{t('new')}</Button><Button variant="default" onClick={onImport}>{t('imports:title')}</Button></> })}
      />
    );
  }
  return <EmptyState title={t(`empty.${state}`)} detail={t(state === 'all' ? 'empty.filtered' : `empty.${state}Detail`)} action={<Button variant="default" onClick={onShowAll}>{t('empty.showAll')}</Button>} />;
}
