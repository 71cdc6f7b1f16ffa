import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AggregationHit } from '#shared/contract/search.ts';
import { useFormat } from '../../components/format.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import type { SearchAnswer } from './use-hits.ts';
import classes from './aggregations.module.css';

interface AggregationListProps {
  readonly found: SearchAnswer['aggregations'];
  /** Null where the person may not go there. */
  readonly onOpen: ((hit: AggregationHit) => void) | null;
}

/** The items are what people mostly look for: more than these are opened on demand. */
const SHOWN = 2;

/** Dossiers, projects and fonds whose own description has the words, above the items. */
export function AggregationList({ found, onOpen }: AggregationListProps) {
  const { t, i18n } = useTranslation('find');
  const words = useItemWords();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  if (found.hits.length === 0) return null;
  const nameOf = ({ field, names }: AggregationHit['fieldMatches'][number]): string => (names !== null ? (i18n.language === 'en' ? names.en : names.zh) : field === 'history' ? t('above.history') : words.field(field));
  return (
    <section className={classes.above} aria-label={t('above.label')}>
      <ul className={classes.list}>
        {found.hits.slice(0, whole ? undefined : SHOWN).map((hit) => (
          <li key={hit.id}>
            <button type="button" className={classes.one} disabled={onOpen === null} onClick={() => { onOpen?.(hit); }}>
              <span className={classes.kind}>{t(`above.kinds.${hit.kind}`)}</span>
              <span className={classes.text}>
                <span className={classes.title}><MarkedText text={hit.title} marks={hit.titleMarks} /></span>
                {hit.code !== null && <span className={classes.code}>{hit.code}</span>}
                {hit.fieldMatches.slice(0, 2).map((match) => <span key={match.field} className={classes.match}><span className={classes.name}>{nameOf(match)}</span> <MarkedText text={match.value} marks={match.marks} /></span>)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.count > SHOWN && (
        <p className={classes.more}>
          {found.hits.length > SHOWN && <button type="button" className={classes.toggle} aria-expanded={whole} onClick={() => { setWhole(!whole); }}>{whole ? t('above.fewer') : t('above.more', { n: format.number(found.hits.length - SHOWN) })}</button>}
          {whole && found.count > found.hits.length && <span>{t('above.most', { shown: found.hits.length, n: `${format.number(found.count)}${found.countCapped ? '+' : ''}` })}</span>}
        </p>
      )}
    </section>
  );
}
