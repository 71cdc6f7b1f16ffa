import { useTranslation } from 'react-i18next';
import type { CaseStage } from '#shared/contract/cases.ts';
import { missingPapers } from '#shared/domain/case-paper.ts';
import { useTeamWords } from '../../app/use-team-words.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { useCaseWords } from './case-words.ts';
import classes from './receive.module.css';

interface StageListProps {
  readonly stages: readonly CaseStage[];
  readonly chosen: number;
  /** Where the case stands; null when it runs no more. */
  readonly current: number | null;
  readonly onChoose: (position: number) => void;
}

/** The stages of a case as the paper goes through them, each with who does it, how far it is, and what it lacks. */
export function StageList({ stages, chosen, current, onChoose }: StageListProps) {
  const { t } = useTranslation('receive');
  const format = useFormat();
  const words = useCaseWords();
  const team = useTeamWords();
  const state = (stage: CaseStage): string => {
    if (stage.doneAt !== null) return t('stage.done', { at: format.date(stage.doneAt), by: stage.doneBy ?? '' });
    if (stage.position !== current) return t('stage.later');
    return stage.dueAt === null ? t('stage.now') : t('stage.due', { in: format.relative(stage.dueAt) });
  };
  return (
    <ol className={classes.stages} aria-label={t('stages')}>
      {stages.map((stage) => {
        const missing = stage.doneAt === null ? 0 : missingPapers(stage.papers).length;
        return (
          <li key={stage.position}>
            <button type="button" className={classes.stage} aria-current={stage.position === chosen ? 'step' : undefined} onClick={() => { onChoose(stage.position); }}>
              <span className={classes.stageName}><span className={classes.quiet}>{stage.position}</span> {words.name(stage)} {stage.position === current && <StatusMark tone={stage.light} />}</span>
              <span className={classes.quiet}>{[team(stage.team), state(stage)].filter((part) => part !== '').join(' · ')}</span>
              {missing > 0 && <span className={classes.lack}>{t('missing', { n: missing })}</span>}
              {stage.reason !== '' && <span className={classes.quiet}>{t('stage.reason', { reason: stage.reason })}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
