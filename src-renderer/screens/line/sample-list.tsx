import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedPage } from '#shared/contract/quality.ts';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import classes from './line.module.css';

const TONES: Readonly<Record<InspectedPage['verdict'], StatusTone>> = { pending: 'absent', right: 'normal', wrong: 'overdue' };

/** The pages of the sample, each with what was found. */
export function SampleList({ pages, place, onChoose }: { readonly pages: readonly InspectedPage[]; readonly place: number; readonly onChoose: (place: number) => void }) {
  const { t } = useTranslation('quality');
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => { current.current?.scrollIntoView({ block: 'nearest' }); }, [place]);
  return (
    <ol className={classes.sample} aria-label={t('pages')}>
      {pages.map((page) => (
        <li key={page.place}>
          <button ref={page.place === place ? current : undefined} type="button" className={classes.samplePage} aria-current={page.place === place ? 'true' : undefined} tabIndex={page.place === place ? 0 : -1} onClick={() => { onChoose(page.place); }}>
            <span><span className={classes.quiet}>{page.place}</span> <StatusMark tone={TONES[page.verdict]} word={t(`verdicts.${page.verdict}`)} wordHidden /> {page.record} <span className={classes.quiet}>{page.position}</span></span>
            {(page.defects.length > 0 || page.changed) && <span className={classes.lack}>{page.changed ? t('changed') : page.defects.join(' ')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
