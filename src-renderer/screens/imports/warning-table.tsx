import { useTranslation } from 'react-i18next';
import type { ImportReport } from '#shared/contract/imports.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './imports.module.css';

const SHOWN = 200;

/** Rows that come all the same: what is missing in them or not in the dictionary, and whether they get a number. */
export function WarningTable({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('imports');
  const words = useItemWords();
  const format = useFormat();
  if (report.warnings.length === 0) return null;
  const shown = report.warnings.slice(0, SHOWN);
  const more = report.warned - new Set(shown.map(({ row }) => row)).size;
  return (
    <>
      <div className={classes.problems} role="region" aria-label={t('check.warnings')} tabIndex={0}>
        <table className={classes.problemTable}>
          <thead><tr><th>{t('check.row')}</th><th>{t('check.becomes')}</th><th>{t('check.field')}</th><th>{t('check.problem')}</th><th>{t('check.value')}</th></tr></thead>
          <tbody>
            {shown.map(({ row, field, heading, problem, value, numbered }) => (
              <tr key={`${row}-${field}-${problem}`}><td>{row}</td><td>{t(numbered ? 'check.keptNumbered' : 'check.kept')}</td><td>{field.startsWith('custom.') && heading !== '' ? heading : words.field(field)}</td><td>{words.problem(problem)}</td><td>{value}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className={classes.quiet}>{t('check.moreWarnings', { n: format.number(more) })}</p>}
    </>
  );
}
