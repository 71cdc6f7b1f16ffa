import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** The stations as the paper goes through them: who sent the batch on from each, where it is, and what is asked there. */
export function StationSteps({ detail: { batch, settings, handOvers } }: { readonly detail: BatchDetail }) {
  const { t } = useTranslation('line');
  const format = useFormat();
  const words = useLineWords();
  const team = useTeamWords();
  const here = batch.state === 'finished' ? settings.stations.length + 1 : batch.position;
  return (
    <ol className={classes.steps} aria-label={t('stations')}>
      {settings.stations.map((station, index) => {
        const left = handOvers.findLast(({ direction, fromStation }) => (direction === 'forward' || direction === 'finish') && fromStation?.zh === station.nameZh);
        const isHere = index + 1 === here && batch.state !== 'planned';
        return (
          <li key={station.stationKey} className={classes.step} aria-current={isHere ? 'step' : undefined} data-past={index + 1 < here || undefined}>
            <span><span className={classes.quiet}>{index + 1}</span> {words.name(station)} {isHere && <StatusMark tone={batch.state === 'running' ? batch.light : 'absent'} wordHidden />}</span>
            <span className={classes.quiet}>{[team(station.team), isHere ? t('station.now') : index + 1 < here && left !== undefined ? t('station.done', { at: format.date(left.givenAt), by: left.givenBy }) : ''].filter((part) => part !== '').join(' · ')}</span>
            {isHere && station.leaves.length > 0 && <span className={classes.quiet}>{t('station.leaves', { conditions: station.leaves.map((condition) => t(`conditions.${condition}`)).join(t('comma')) })}</span>}
          </li>
        );
      })}
    </ol>
  );
}
