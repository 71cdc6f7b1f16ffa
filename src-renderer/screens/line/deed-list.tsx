import { useTranslation } from 'react-i18next';
import { lineMessages } from '#shared/i18n/zh-CN/line.ts';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useFormat } from '../../components/format.ts';
import classes from './line.module.css';

type Deed = keyof typeof lineMessages.deeds;
const isDeed = (kind: string): kind is Deed => Object.hasOwn(lineMessages.deeds, kind);

/** Everything that was done with a batch, latest first. */
export function DeedList({ detail: { history } }: { readonly detail: BatchDetail }) {
  const { t } = useTranslation('line');
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={t('tabs.history')}>
      <tbody>{history.map(({ at, by, kind, note }, index) => <tr key={`${at}-${index}`}><td className={classes.time}>{format.dateTime(at)}</td><td className={classes.person}>{by}</td><td>{isDeed(kind) ? t(`deeds.${kind}`) : kind} <span className={classes.quiet}>{note}</span></td></tr>)}</tbody>
    </table>
  );
}
