import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#shared/contract/search.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showFailed } from '../../components/toast.ts';
import classes from './find.module.css';

/** Questions that somebody keeps, with what came since one last looked. */
export function SavedSearches({ onAsk }: { readonly onAsk: (search: SavedSearch) => void }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const core = useCore();
  const { data, error, refetch } = useQuery(core.search.listSavedSearches.queryOptions({ input: {} }));
  const look = useMutation(core.search.lookAtSavedSearch.mutationOptions({ onError: showFailed }));
  const remove = useMutation(core.search.deleteSavedSearch.mutationOptions({ onError: showFailed }));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => { void refetch(); }} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-label={t('saved.title')}>
      <h2 className={classes.guideTitle}>{t('saved.title')}</h2>
      <ul className={classes.savedList}>
        {data.map((search) => (
          <li key={search.searchId} className={classes.saved}>
            <button type="button" className={classes.recentQuery} onClick={() => { look.mutate({ searchId: search.searchId }); onAsk(search); }}>{search.name}</button>
            <span className={classes.savedQuery}>{search.question.query}</span>
            {search.newHits !== null && search.newHits > 0 && <span className={classes.savedNew}>{t('saved.new', { n: format.number(search.newHits) })}</span>}
            {search.newHits === null && <span className={classes.savedQuery}>{t('saved.unreadable')}</span>}
            {!search.isMine ? <span className={classes.savedQuery}>{t('saved.by', { name: search.owner })}</span> : (
              <>
                {search.shared && <span className={classes.savedQuery}>{t('saved.shared')}</span>}
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('saved.delete', { name: search.name })} onClick={() => { remove.mutate({ searchId: search.searchId }); }}><IconX size={14} /></ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
