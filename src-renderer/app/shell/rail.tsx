import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentScreen, useGoTo, useOpenScreens } from '../navigation.ts';
import { findScreen, type Screen } from '../screens.ts';
import { useShortcut } from '../use-shortcut.ts';
import { useWaitingCount } from '../use-waiting-count.ts';
import classes from './rail.module.css';

/** The way of the paper through the room, top to bottom. */
export function Rail() {
  const { t } = useTranslation('shell');
  const current = useCurrentScreen();
  const open = useOpenScreens().filter(({ under }) => under === undefined);
  const parent = current === null ? undefined : findScreen(current)?.under;
  return (
    <nav className={classes.rail} aria-label={t('navigation')}>
      <span className={classes.seal} aria-hidden="true">藏</span>
      <ul className={classes.list}>
        {open.map((screen, index) => <RailEntry key={screen.id} screen={screen} index={index} isCurrent={screen.id === (parent ?? current)} />)}
      </ul>
    </nav>
  );
}

/** 登录即见任务: how many tasks wait for whoever is signed in, wherever they are. */
function WaitingCount() {
  const { t } = useTranslation('shell');
  const count = useWaitingCount() ?? 0;
  if (count === 0) return null;
  return <span className={classes.count} title={t('waiting', { n: count })}><span aria-hidden="true">{count > 99 ? '99+' : count}</span><span className="visually-hidden">{t('waiting', { n: count })}</span></span>;
}

function RailEntry({ screen, index, isCurrent }: { readonly screen: Screen; readonly index: number; readonly isCurrent: boolean }) {
  const { t } = useTranslation('shell');
  const goTo = useGoTo();
  const label = t(`rail.${screen.id}`);
  useShortcut({ keys: `alt+${index + 1}`, label: t('keys.goTo', { screen: label }), scope: 'everywhere' }, () => { goTo(screen.id); });
  const { icon: ScreenIcon } = screen;
  return (
    <li>
      <Link to={`/${screen.id}` as string} className={classes.entry} aria-current={isCurrent ? 'page' : undefined} title={`${label}  Alt ${index + 1}`}>
        <ScreenIcon size={20} stroke={1.5} aria-hidden="true" />
        <span>{label}</span>
        {screen.id === 'today' && <WaitingCount />}
      </Link>
    </li>
  );
}
