import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#shared/contract/search.ts';
import { SavedSearches } from './saved-searches.tsx';
import classes from './find.module.css';

interface FindGuideProps {
  readonly recent: readonly string[];
  readonly onTry: (query: string) => void;
  readonly onAsk: (search: SavedSearch) => void;
}

/** Before anything is typed: what can be found here and how it is asked for. */
export function FindGuide({ recent, onTry, onAsk }: FindGuideProps) {
  const { t } = useTranslation('find');
  const kinds = ['words', 'several', 'quoted', 'code', 'date', 'field', 'either'] as const;
  return (
    <div className={classes.guide}>
      <h2 className={classes.guideTitle}>{t('guide.title')}</h2>
      <dl className={classes.guideList}>
        {kinds.map((kind) => <div key={kind}><dt>{t(`guide.${kind}`)}</dt><dd>{t(`guide.${kind}Detail`)}</dd></div>)}
      </dl>
      <SavedSearches onAsk={onAsk} />
      {recent.length > 0 && (
        <section aria-label={t('guide.recent')}>
          <h2 className={classes.guideTitle}>{t('guide.recent')}</h2>
          <div className={classes.recent}>{recent.map((query) => <button key={query} type="button" className={classes.recentQuery} onClick={() => { onTry(query); }}>{query}</button>)}</div>
        </section>
      )}
      <p className={classes.guideKeys}>{t('guide.keys')}</p>
    </div>
  );
}
