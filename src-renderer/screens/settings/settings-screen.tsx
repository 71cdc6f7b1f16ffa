import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '#shared/domain/permission.ts';
import { useScreenParam } from '../../app/navigation.ts';
import { useCan } from '../../client/use-session.ts';
import classes from './settings.module.css';

type SectionId = 'workstation' | 'room' | 'people' | 'fonds' | 'classification' | 'fondsFile' | 'codes' | 'fields' | 'dictionaries' | 'processes' | 'lines' | 'calendar' | 'duties' | 'roster' | 'reminders' | 'devices' | 'jobs' | 'backup' | 'audit';
interface Section {
  readonly id: SectionId;
  readonly group: 'here' | 'archive' | 'machinery';
  /** Any of them; empty is everybody. */
  readonly permissions: readonly Action[];
  readonly component: LazyExoticComponent<ComponentType>;
}

const SECTIONS: readonly Section[] = [
  { id: 'workstation', group: 'here', permissions: [], component: lazy(async () => ({ default: (await import('./workstation-section.tsx')).WorkstationSection })) },
  { id: 'room', group: 'here', permissions: ['system.view'], component: lazy(async () => ({ default: (await import('./room-section.tsx')).RoomSection })) },
  { id: 'people', group: 'archive', permissions: ['people.view'], component: lazy(async () => ({ default: (await import('./people-section.tsx')).PeopleSection })) },
  { id: 'fonds', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./fonds-section.tsx')).FondsSection })) },
  { id: 'fondsFile', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./fonds-file-section.tsx')).FondsFileSection })) },
  { id: 'classification', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./classification-section.tsx')).ClassificationSection })) },
  { id: 'codes', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./codes-section.tsx')).CodesSection })) },
  { id: 'fields', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./fields-section.tsx')).FieldsSection })) },
  { id: 'dictionaries', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./dictionaries-section.tsx')).DictionariesSection })) },
  { id: 'processes', group: 'archive', permissions: ['cases.manage'], component: lazy(async () => ({ default: (await import('./processes-section.tsx')).ProcessesSection })) },
  { id: 'lines', group: 'archive', permissions: ['line.manage'], component: lazy(async () => ({ default: (await import('./lines-section.tsx')).LinesSection })) },
  { id: 'calendar', group: 'archive', permissions: ['schemes.view'], component: lazy(async () => ({ default: (await import('./calendar-section.tsx')).CalendarSection })) },
  { id: 'duties', group: 'archive', permissions: ['schemes.manage'], component: lazy(async () => ({ default: (await import('./duties-section.tsx')).DutiesSection })) },
  { id: 'roster', group: 'archive', permissions: ['people.manage'], component: lazy(async () => ({ default: (await import('./roster-section.tsx')).RosterSection })) },
  { id: 'reminders', group: 'archive', permissions: ['schemes.manage'], component: lazy(async () => ({ default: (await import('./reminders-section.tsx')).RemindersSection })) },
  { id: 'devices', group: 'machinery', permissions: ['devices.view'], component: lazy(async () => ({ default: (await import('./devices-section.tsx')).DevicesSection })) },
  { id: 'jobs', group: 'machinery', permissions: ['system.view'], component: lazy(async () => ({ default: (await import('./jobs-section.tsx')).JobsSection })) },
  { id: 'backup', group: 'machinery', permissions: ['preservation.backup', 'preservation.verify'], component: lazy(async () => ({ default: (await import('./backup-section.tsx')).BackupSection })) },
  { id: 'audit', group: 'machinery', permissions: ['audit.view'], component: lazy(async () => ({ default: (await import('./audit-section.tsx')).AuditSection })) },
];

const GROUPS: readonly Section['group'][] = ['here', 'archive', 'machinery'];

/** Sections at the left, the chosen one beside them. What a person may not see is not listed. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const can = useCan();
  const wanted = useScreenParam();
  const open = SECTIONS.filter(({ permissions }) => permissions.length === 0 || permissions.some((action) => can(action)));
  const current = open.find(({ id }) => id === wanted) ?? open[0];
  const Content = current?.component;
  return (
    <div className={classes.screen}>
      <nav className={classes.nav} aria-label={t('title')}>
        <h1 className={classes.title}>{t('title')}</h1>
        {GROUPS.map((group) => {
          const sections = open.filter((section) => section.group === group);
          return sections.length === 0 ? null : (
            <div key={group}>
              <p className={classes.group}>{t(`groups.${group}`)}</p>
              <ul className={classes.list}>
                {sections.map(({ id }) => <li key={id}><Link to={`/settings/${id}` as string} className={classes.link} aria-current={id === current?.id ? 'page' : undefined}>{t(`sections.${id}`)}</Link></li>)}
              </ul>
            </div>
          );
        })}
      </nav>
      <section className={classes.content} aria-label={current === undefined ? undefined : t(`sections.${current.id}`)}>
        <Suspense fallback={null}>{Content !== undefined && <Content key={current?.id} />}</Suspense>
      </section>
    </div>
  );
}
