import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandOver } from '#shared/contract/line.ts';
import { useFormat } from '../../components/format.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

const SHOWN_OF_HASH = 12;

/** 交接台账 Both halves of every hand-over. */
export function HandOverTable({ handOvers }: { readonly handOvers: readonly HandOver[] }) {
  const { t } = useTranslation('line');
  const format = useFormat();
  const words = useLineWords();
  const way = ({ direction, fromStation, toStation }: HandOver): string => (direction === 'start' ? `${t('register.start')} → ${words.pick(toStation)}` : direction === 'finish' ? `${words.pick(fromStation)} → ${t('register.finish')}` : `${words.pick(fromStation)} ${direction === 'back' ? '↩' : '→'} ${words.pick(toStation)}`);
  const counts = ({ volumes, items, pages }: Pick<HandOver, 'volumes' | 'items' | 'pages'>): string => [volumes, items, pages].map((each) => format.number(each)).join(' / ');
  if (handOvers.length === 0) return <p className={classes.quiet}>{t('register.notYet')}</p>;
  return (
    <>
      <table className={classes.table} aria-label={t('tabs.register')}>
        <thead><tr>{(['no', 'way', 'given', 'received', 'amount', 'condition', 'note', 'evidence'] as const).map((id) => <th key={id} scope="col" className={id === 'amount' ? classes.number : undefined}>{t(`register.${id}`)}</th>)}</tr></thead>
        <tbody>
          {handOvers.map((row) => (
            <tr key={row.arrival}>
              <td>{row.arrival}</td>
              <td>{way(row)}</td>
              <td>{row.givenBy}<br /><span className={classes.quiet}>{format.dateTime(row.givenAt)}</span></td>
              <td>{row.receivedAt === null ? (row.direction === 'finish' ? '' : <span className={classes.quiet}>{t('register.notYet')}</span>) : <>{row.receivedBy}<br /><span className={classes.quiet}>{format.dateTime(row.receivedAt)}</span></>}</td>
              <td className={classes.number}>{counts(row)}{(row.items !== row.roomItems || row.pages !== row.roomPages) && <><br /><span className={classes.lack}>≠ {format.number(row.roomItems)} / {format.number(row.roomPages)}</span></>}</td>
              <td>{row.condition}</td>
              <td>{[row.reason, row.remark, row.receivedRemark, row.wrongPages > 0 ? t('register.wrong', { n: row.wrongPages }) : ''].filter((part) => part !== '').join('；')}</td>
              <td title={row.imagesHash}>{format.number(row.images)} <span className={classes.quiet}>{row.images > 0 && t('register.hash', { hash: row.imagesHash.slice(0, SHOWN_OF_HASH) })}</span>{row.files > 0 && <><br /><span className={classes.quiet}>{t('register.files', { n: row.files, changed: row.filesChanged })}</span></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className={classes.noPrint}><Button variant="default" size="compact-sm" onClick={() => { window.print(); }}>{t('register.print')}</Button></span>
    </>
  );
}
