import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '#shared/domain/permission.ts';
import { useScreenParam } from '../../app/navigation.ts';
import { useCan } from '../../client/use-session.ts';
import classes from './settings.module.css';

type SectionId = 'workstation' | 'room' | 'people' | 'fonds' | 'codes' | 'devices' | 'jobs' | 'backup' | 'audit';
interface Section {
  readonly id: SectionId;
  readonly group: 'here' | 'archive' | 'machinery';
  /** Any of them; empty is everybody. */
  readonly permissions: readonly Action[];
  readonly component: LazyExoticComponent<ComponentType>;
}

const SECTIONS: readonly Section[] = [
  { id: 'workstation', group: 'here', permissions: [], component: lazy(async () => ({ default: (await import('./workstation-section.tsx')).WorkstationSection })) },
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
