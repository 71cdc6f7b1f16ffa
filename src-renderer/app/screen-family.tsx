import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentScreen, useOpenScreens } from './navigation.ts';
import type { ScreenId } from './screens.ts';
import classes from './screen-family.module.css';

interface ScreenFamilyProps {
  /** A screen of the rail. */
  readonly of: ScreenId;
  /** What it shows itself, where its name on the rail stands for all of them. */
  readonly own: string;
}

/** A screen of the rail and those that are reached from it, side by side: they are one work. */
export function ScreenFamily({ of, own }: ScreenFamilyProps) {
  const { t } = useTranslation('shell');
  const current = useCurrentScreen();
  const members = useOpenScreens().filter(({ id, under }) => id === of || under === of).toSorted((a, b) => Number(b.id === of) - Number(a.id === of));
  return (
    <nav className={classes.family} aria-label={t(`rail.${of}`)}>
      {members.map(({ id }) => <Link key={id} to={`/${id}` as string} className={classes.member} aria-current={id === current ? 'page' : undefined}>{id === of ? own : t(`rail.${id}`)}</Link>)}
    </nav>
  );
}
