import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format.ts';
import classes from './find.module.css';

/** How the words were read besides as they stand: as the beginning of a 档号, as days. */
export function Understood({ readings }: { readonly readings: readonly string[] }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  return (
    <>
      {readings.map((reading) => {
        const [kind = '', ...rest] = reading.split(':');
        const value = rest.join(':');
        if (kind === 'code') return <span key={reading}>{t('understood.code')} <span className={classes.code}>{value}</span></span>;
        const days = /^(\d{8})-(\d{8})$/.exec(value);
        return days !== null && <span key={reading}>{t('understood.date', { from: format.described(days[1] ?? ''), to: format.described(days[2] ?? '') })}</span>;
      })}
    </>
  );
}
