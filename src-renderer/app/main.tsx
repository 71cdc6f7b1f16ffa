import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/dates/styles.css';
import '../styles/tokens.css';
import '../styles/global.css';
import { createRoot } from 'react-dom/client';
import { createCore } from '../client/core.ts';
import { takeLaunchToken } from '../client/launch-token.ts';
import { hasDoor, openLine } from '../client/open-line.ts';
import { App } from './app.tsx';
import { shareNonce } from './csp-nonce.ts';
import { startI18n } from './i18n.ts';

shareNonce();
const launchToken = takeLaunchToken();
const core = createCore({ open: () => openLine(launchToken), storage: sessionStorage });
const door = hasDoor(launchToken);
// The address of a program that was started again, put into this tab: only its fragment differs, so nothing would load by itself.
addEventListener('hashchange', () => { if (/[#&]token=/.test(location.hash)) location.reload(); });
if (door) core.connection.start();

await startI18n();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App core={core} hasDoor={door} />);
