import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page-heading.tsx';
import { AwayBanner } from './away-banner.tsx';
import { ClockNotices } from './clock-notices.tsx';
import { Facts } from './facts.tsx';
import { TaskList } from './task-list.tsx';
import classes from './today.module.css';

/** Three facts, then the tasks by urgency. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  return (
    <div className={classes.screen}>
      <PageHeading title={t('title')} />
      <Facts />
      <ClockNotices />
      <AwayBanner />
      <TaskList />
    </div>
  );
}
