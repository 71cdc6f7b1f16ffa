import { useTranslation } from 'react-i18next';
import type { ImportReport } from '#shared/contract/imports.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './imports.module.css';

const SHOWN = 200;

/** Which row, which column, what stands there and what is wrong with it. */
export function ProblemTable({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('imports');
  const words = useItemWords();
  const format = useFormat();
  const all = Object.values(report.problemCounts).reduce((sum, count) => sum + count, 0);
  const shown = report.problems.slice(0, SHOWN);
  return (
    <>
      <div className={classes.problems} role="region" aria-label={t('check.problems')} tabIndex={0}>
        <table className={classes.problemTable}>
          <thead><tr><th>{t('check.row')}</th><th>{t('check.column')}</th><th>{t('check.field')}</th><th>{t('check.value')}</th><th>{t('check.problem')}</th></tr></thead>
          <tbody>
            {shown.map(({ row, field, heading, problem, value }) => (
              <tr key={`${row}-${field}-${heading}-${problem}`}><td>{row}</td><td>{heading}</td><td>{words.field(field)}</td><td>{value}</td><td>{words.problem(problem)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {all > shown.length && <p className={classes.quiet}>{t('check.moreProblems', { n: format.number(all - shown.length) })}</p>}
    </>
  );
}
