import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { useFormat } from '../../components/format.ts';
import classes from '../../components/print-paper.module.css';
import { showFailed } from '../../components/toast.ts';
import { usePrintPaper } from '../../components/use-print-paper.tsx';
import { useStockWords } from './stock-words.ts';

interface Report { readonly detail: StocktakingDetail; readonly sheets: readonly { readonly name: string; readonly code: string; readonly entries: readonly StockEntry[] }[]; readonly others: readonly StockEntry[] }

/** 盘点表 on A4 through the operating system's printing: shelf by shelf, then what was seen elsewhere, then the signatures. */
export function usePrintReport(): { readonly print: (detail: StocktakingDetail) => Promise<void>; readonly paper: ReactNode } {
  const client = useCoreClient();
  const words = useStockWords();
  const { print: printPaper, paper } = usePrintPaper();
  const print = async (detail: StocktakingDetail): Promise<void> => {
    try {
      const { stocktakingId } = detail.stocktaking;
      const sheets = [];
      for (const { place } of detail.shelves.filter(({ countedAt }) => countedAt !== null)) {
        const { entries } = await client.stocktaking.getShelfSheet({ stocktakingId, shelfId: place.shelfId });
        sheets.push({ name: words.place(place), code: place.code, entries: entries.filter(({ expectedAt }) => expectedAt?.shelfId === place.shelfId) });
      }
      const others = (await client.stocktaking.listDifferences({ stocktakingId })).filter(({ status }) => status !== 'missing');
      printPaper(<Paper report={{ detail, sheets, others }} />);
    } catch (failure) {
      showFailed(failure);
    }
  };
  return { print, paper };
}

function Paper({ report: { detail, sheets, others } }: { readonly report: Report }) {
  const { t } = useTranslation('stocktaking');
  const format = useFormat();
  const words = useStockWords();
  const { stocktaking, total } = detail;
  const left = stocktaking.shelves - stocktaking.countedShelves;
  return (
    <>
      <h1>{t('report.heading')}</h1>
      <p>{t('report.scope')}：{words.scope(stocktaking.scope)} · {t('report.begun')}：{t('list.changed', { person: stocktaking.startedBy, time: format.dateTime(stocktaking.startedAt) })} · {t(`states.${stocktaking.state}`)}：{t('list.changed', { person: stocktaking.changedBy, time: format.dateTime(stocktaking.changedAt) })}</p>
      <p>{t('report.sum', { expected: total.expected, found: total.found, missing: total.missing, absent: total.absent, others: total.others })}{left > 0 && ` · ${t('report.notCounted', { n: left })}`}</p>
      {sheets.map(({ code, name, entries }) => <Sheet key={code} heading={`${name}  ${code}`} entries={entries} />)}
      {others.length > 0 && <Sheet heading={t('decide.all')} entries={others} />}
      <p className={classes.signatures}><span>{t('report.signature')}</span><span>{t('report.checker')}</span></p>
    </>
  );
}

function Sheet({ heading, entries }: { readonly heading: string; readonly entries: readonly StockEntry[] }) {
  const { t } = useTranslation('stocktaking');
  return (
    <table>
      <caption>{heading}</caption>
      <thead><tr>{(['slot', 'code', 'title', 'status', 'seenAt', 'decision'] as const).map((name) => <th key={name} scope="col">{t(`report.columns.${name}`)}</th>)}</tr></thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key}>
            <td>{entry.slot}</td><td>{entry.code}</td><td>{entry.title}</td><td>{t(`status.${entry.status}`)}</td><td>{entry.sights.map(({ place }) => place.code).join(' ')}</td>
            <td>{entry.decision === null ? '' : `${t(`decisions.${entry.decision.decision}`)} ${entry.decision.reason}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
