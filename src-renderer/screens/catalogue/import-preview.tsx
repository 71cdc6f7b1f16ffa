import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { IMPORT_FIELDS } from './import-fields.ts';
import classes from './import.module.css';

type Preview = Awaited<ReturnType<MunimentClient['catalogue']['previewImport']>>;

interface ImportPreviewProps {
  readonly columns: Preview['columns'];
  readonly sample: Preview['sample'];
  readonly problems: Preview['problems'];
  /** `field` null: the column is left out. */
  readonly onMap: (header: string, field: string | null) => void;
}

const SHOWN_ROWS = 8;
const SHOWN_PROBLEMS = 100;

/** Which column is what, the first rows as they would be read, and what is wrong in which row. */
export function ImportPreview({ columns, sample, problems, onMap }: ImportPreviewProps) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const taken = new Set(columns.map(({ field }) => field));
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={t('import.columns')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>{columns.map(({ header }, index) => <th key={`${index}-${header}`} scope="col" className={classes.header}>{header}</th>)}</tr>
            <tr>
              {columns.map(({ header, field }, index) => (
                <th key={`${index}-${header}`} className={classes.mapCell}>
                  <select className={classes.map} aria-label={t('import.mapOf', { column: header })} value={field ?? ''} data-left-out={field === null || undefined} onChange={(event) => { onMap(header, event.currentTarget.value === '' ? null : event.currentTarget.value); }}>
                    <option value="">{t('import.leftOut')}</option>
                    {IMPORT_FIELDS.filter((name) => name === field || !taken.has(name)).map((name) => <option key={name} value={name}>{words.field(name)}</option>)}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, SHOWN_ROWS).map((row, index) => (
              // The rows of a preview have no identity of their own.
              <tr key={`row-${index + 1}`}>{columns.map(({ header, field }, column) => <td key={`${column}-${header}`} title={field === null ? undefined : row[field]}>{field === null ? '' : row[field]}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && (
        <div className={classes.problems} role="region" aria-label={t('import.problems')} tabIndex={0}>
          <table className={classes.problemTable}>
            <thead><tr><th>{t('import.row')}</th><th>{t('import.field')}</th><th>{t('import.value')}</th><th>{t('import.problem')}</th></tr></thead>
            <tbody>
              {problems.slice(0, SHOWN_PROBLEMS).map(({ row, field, problem, value }) => (
                <tr key={`${row}-${field}-${problem}`}><td>{row}</td><td>{words.field(field)}</td><td>{value}</td><td>{words.problem(problem)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problems.length > SHOWN_PROBLEMS && <p className={classes.hint}>{t('import.moreProblems', { n: problems.length - SHOWN_PROBLEMS })}</p>}
    </>
  );
}
