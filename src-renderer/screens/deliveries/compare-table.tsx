import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassificationLevel } from '#shared/domain/classification-level.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './deliveries.module.css';

export interface ComparedSide { readonly archivalCode: string | null; readonly title: string; readonly documentNumber: string; readonly responsible: string; readonly date: string; readonly classification: ClassificationLevel; readonly pages: number }

/** Two descriptions beside each other; what differs is bold and says so. `there` null: the other one is gone. */
export function CompareTable({ label, nowLabel, thereLabel, now, there, gone, rows = [] }: {
  readonly label: string; readonly nowLabel: string; readonly thereLabel: string; readonly now: ComparedSide; readonly there: ComparedSide | null; readonly gone: string; readonly rows?: readonly { readonly name: string; readonly now: ReactNode; readonly there: ReactNode }[];
}) {
  const { t } = useTranslation(['deliveries', 'item']);
  const format = useFormat();
  const words = useItemWords();
  const texts = (side: ComparedSide): readonly (readonly [string, string])[] => [
    [t('item:fields.title'), side.title], [t('item:fields.archivalCode'), side.archivalCode ?? ''], [t('item:fields.documentNumber'), side.documentNumber], [t('item:fields.responsible'), side.responsible], [t('item:fields.date'), format.described(side.date)], [t('item:fields.classification'), words.value('classification', side.classification)], [t('item:fields.pageCount'), side.pages === 0 ? '' : String(side.pages)],
  ];
  const other = there === null ? null : texts(there);
  return (
    <table className={classes.compare} aria-label={label}>
      <thead><tr><th scope="col">{t('decide.field')}</th><th scope="col">{nowLabel}</th><th scope="col">{thereLabel}</th></tr></thead>
      <tbody>
        {texts(now).map(([name, text], index) => {
          const opposite = other?.[index]?.[1];
          const differs = opposite !== undefined && opposite !== text;
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={differs ? classes.differs : undefined}>{text}{differs && <span className="visually-hidden"> ({t('decide.differs')})</span>}</td>
              <td className={differs ? classes.differs : undefined}>{opposite ?? (index === 0 ? <span className={classes.quiet}>{gone}</span> : '')}</td>
            </tr>
          );
        })}
        {rows.map((row) => <tr key={row.name}><th scope="row">{row.name}</th><td>{row.now}</td><td>{row.there}</td></tr>)}
      </tbody>
    </table>
  );
}
