import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import type { Narrowing, SearchAnswer } from './use-hits.ts';
import classes from './find.module.css';

interface FacetListProps {
  readonly facets: SearchAnswer['facets'];
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

type FacetName = keyof SearchAnswer['facets'];

const FACETS: readonly FacetName[] = ['fonds', 'recordGroup', 'year', 'unit', 'retention', 'classification'];
/** Others with one value only say nothing. */
const ALWAYS: readonly FacetName[] = ['recordGroup', 'year', 'retention'];
/** Thirty years would be a wall. */
const SHOWN = 14;

/** Where the hits are: a click narrows to one, another click takes it back. */
export function FacetList({ facets, narrowing, onNarrow }: FacetListProps) {
  const { t, i18n } = useTranslation('find');
  const words = useItemWords();
  const format = useFormat();
  const [whole, setWhole] = useState<FacetName | null>(null);
  const nameOf = (facet: FacetName, value: string): string => {
    if (facet === 'retention') return words.retention(value);
    if (facet === 'year') return value;
    if (facet === 'classification') return words.value('classification', value);
    if (facet === 'unit' || facet === 'fonds') return facets[facet].find((entry) => entry.value === value)?.label ?? t('facetGone');
    const preset = RECORD_GROUP_PRESETS.find(({ code }) => code === value);
    return preset === undefined ? value : i18n.language === 'en' ? preset.nameEn : preset.nameZh;
  };
  const chosenOf = (facet: FacetName): string | null => (narrowing[facet] === null ? null : String(narrowing[facet]));
  const choose = (facet: FacetName, value: string): void => {
    const next = chosenOf(facet) === value ? null : value;
    onNarrow({ ...narrowing, [facet]: facet === 'year' && next !== null ? Number(next) : next });
  };
  return (
    <div className={classes.facets}>
      {FACETS.map((facet) => {
        const chosen = chosenOf(facet);
        const entries = facet === 'year' ? facets.year.toSorted((a, b) => b.value.localeCompare(a.value)) : facets[facet];
        // What is chosen stays in sight even when nothing of it is left.
        const shown = chosen !== null && !entries.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen, count: 0 }, ...entries] : entries;
        return (shown.length > 1 || chosen !== null || ALWAYS.includes(facet)) && shown.length > 0 && (
          <section key={facet} aria-label={words.field(facet)}>
            <h2 className={classes.facetTitle}>{words.field(facet)}</h2>
            <ul className={classes.facetList}>
              {shown.slice(0, whole === facet ? undefined : SHOWN).map(({ value, count }) => (
                <li key={value}>
                  <button type="button" className={classes.facet} aria-pressed={chosen === value} onClick={() => { choose(facet, value); }}>
                    <span className={classes.facetName}>{nameOf(facet, value)}</span>
                    <span className={classes.facetCount}>{format.number(count)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {shown.length > SHOWN && whole !== facet && <button type="button" className={classes.facetMore} onClick={() => { setWhole(facet); }}>{t('facetsMore', { n: shown.length - SHOWN })}</button>}
          </section>
        );
      })}
    </div>
  );
}
