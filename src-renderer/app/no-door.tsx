import { useTranslation } from 'react-i18next';
import classes from './gate.module.css';

/** The page was opened without the launch token: nothing can be asked. */
export function NoDoor() {
  const { t } = useTranslation('shell');
  return (
    <main className={classes.centre}>
      <h1>{t('noDoor.title')}</h1>
      <p>{t('noDoor.detail')}</p>
    </main>
  );
}
