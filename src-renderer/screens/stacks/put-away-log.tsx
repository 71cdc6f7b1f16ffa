import { useTranslation } from 'react-i18next';
import type { Box, Place } from '#shared/contract/stacks.ts';
import { CodeText } from '../../components/code-text.tsx';
import classes from './put-away.module.css';

export interface PutAwayEntry {
  readonly boxId: Box['boxId'];
  readonly barcode: string;
  readonly place: Place;
  readonly asSuggested: boolean;
}

/** What was put away since the screen was opened, newest first. */
export function PutAwayLog({ entries }: { readonly entries: readonly PutAwayEntry[] }) {
  const { t } = useTranslation('stacks');
  return (
    <aside className={classes.log} aria-label={t('putAway.today')}>
      <h2 className={classes.logTitle}>{t('putAway.today')} <span className={classes.quiet}>{entries.length}</span></h2>
      {entries.length === 0 && <p className={classes.quiet}>{t('putAway.emptyList')}</p>}
      <ol className={classes.entries}>
        {entries.map((entry, index) => <li key={`${entry.boxId}-${entries.length - index}`}><CodeText>{entry.barcode}</CodeText><span aria-hidden="true">→</span><CodeText>{entry.place.code}</CodeText></li>)}
      </ol>
    </aside>
  );
}
