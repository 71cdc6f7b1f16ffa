import { useTranslation } from 'react-i18next';
import type { Volume } from '#shared/contract/arrangement.ts';
import { CodeText } from '../../components/code-text.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { STATE_TONES, stateOf } from './volume-words.ts';
import classes from './volumes.module.css';

/** Volumes as a list: what they are called, what is in them, how far they are. */
export function VolumeTable({ label, rows, onOpen }: { readonly label: string; readonly rows: readonly Volume[]; readonly onOpen: (volume: Volume) => void }) {
  const { t } = useTranslation('volumes');
  const format = useFormat();
  const words = useItemWords();
  const columns: readonly ListColumn<Volume>[] = [
    { id: 'code', header: t('column.code'), width: '230px', render: ({ archivalCode, fondsCode, recordGroup }) => (archivalCode === null ? <span className={classes.quiet}><CodeText>{`${fondsCode} ${recordGroup}`}</CodeText></span> : <CodeText>{archivalCode}</CodeText>) },
    { id: 'title', header: t('column.title'), render: ({ title, kind, subject }) => <>{title} <span className={classes.quiet}>{t(`kinds.${kind}`)}{subject !== '' && ` · ${subject}`}</span></> },
    { id: 'year', header: t('column.year'), width: '70px', render: ({ year }) => <span className={classes.number}>{year}</span> },
    { id: 'retention', header: t('column.retention'), width: '100px', render: ({ retention }) => words.retention(retention) },
    { id: 'items', header: t('column.items'), width: '70px', align: 'right', render: ({ itemCount }) => <span className={classes.number}>{format.number(itemCount)}</span> },
    { id: 'pages', header: t('column.pages'), width: '70px', align: 'right', render: ({ pageCount }) => <span className={classes.number}>{format.number(pageCount)}</span> },
    { id: 'state', header: t('column.state'), width: '120px', render: (volume) => <StatusMark tone={STATE_TONES[stateOf(volume)]} word={t(`states.${stateOf(volume)}`)} /> },
  ];
  return <ListTable label={label} columns={columns} rows={rows} rowKey={({ volumeId }) => volumeId} onOpen={onOpen} autoFocus />;
}
