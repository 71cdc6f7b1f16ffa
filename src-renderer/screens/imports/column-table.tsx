import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './imports.module.css';

type Preview = Awaited<ReturnType<MunimentClient['imports']['previewImport']>>;

interface ColumnTableProps {
  readonly fields: Preview['fields'];
  readonly columns: Preview['columns'];
  readonly elements: Preview['elements'];
  readonly sample: Preview['sample'];
  /** `field` empty: the column is left out. */
  readonly onMap: (heading: string, field: string) => void;
}

/** The first rows of the file as they stand there, and over each column what it is taken for. */
export function ColumnTable({ fields, columns, elements, sample, onMap }: ColumnTableProps) {
  const { t, i18n } = useTranslation('imports');
  const words = useItemWords();
  const options = [...fields.map((name) => ({ name, label: words.field(name) })), ...elements.map((element) => ({ name: element.field, label: i18n.language === 'en' ? element.labelEn : element.labelZh }))];
  const taken = new Set(columns.map(({ field }) => field));
  return (
    <div className={classes.scroll} role="region" aria-label={t('columns.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr><th scope="col" className={classes.rowNumber}>{t('columns.row')}</th>{columns.map(({ heading }) => <th key={heading} scope="col">{heading}</th>)}</tr>
          <tr>
            <td className={classes.mapCell} />
            {columns.map(({ heading, field }) => (
              <td key={heading} className={classes.mapCell}>
                <select className={classes.map} aria-label={t('columns.mapOf', { column: heading })} value={field ?? ''} data-left-out={field === null || undefined} onChange={(event) => { onMap(heading, event.currentTarget.value); }}>
                  <option value="">{t('columns.leftOut')}</option>
                  {options.filter(({ name }) => name === field || !taken.has(name)).map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
                </select>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, texts, problems }) => (
            <tr key={row}>
              <td className={classes.rowNumber}>{row}</td>
              {columns.map(({ heading, field }, index) => {
                const problem = problems.find((each) => (each.heading === heading && each.heading !== '') || (field !== null && each.field === field));
                return <td key={heading} data-left-out={field === null || undefined} data-problem={problem === undefined ? undefined : true} title={problem === undefined ? texts[index] : words.problem(problem.problem)}>{texts[index]}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
