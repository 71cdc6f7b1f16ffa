import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MunimentError } from '#shared/errors.ts';
import { errorSentences } from '#shared/i18n/error-sentences.ts';
import { terminalLanguage } from '#shared/i18n/terminal-language.ts';
import { systemClock } from '#office/platform/clock.ts';
import { createLogger } from '#office/platform/logger.ts';
import { openOffice } from './open-office.ts';

const language = terminalLanguage(process.env);
const logger = createLogger(systemClock, (line) => process.stderr.write(`${line}\n`));
const say = (chinese: string, english: string): void => { process.stdout.write(`${language === 'en' ? english : chinese}\n`); };

function readOptions(): { folder: string; host: string; port: number } {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string', default: join(homedir(), '.muniment', 'office') }, host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port}`);
    return { folder: resolve(values.data), host: values.host, port };
  } catch (error) {
    throw new MunimentError('CLI_USAGE', { detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  // An empty variable counts as none.
  const databaseUrl = process.env['DATABASE_URL'] || undefined;
  const office = await openOffice({
    ...options, databaseUrl, clock: systemClock, logger,
    announce: (name, password) => say(`首位管理员：${name}　一次性口令：${password}　（只显示这一次，登录后请立即更换）`, `First administrator: ${name}   one-time password: ${password}   (shown this once; choose your own after signing in)`),
  });
  say(`藏卷总部服务：${office.url}`, `Muniment head office: ${office.url}`);
  let closing: Promise<void> | undefined;
  const close = (): void => {
    closing ??= office.close().then(() => process.exit(0), (error: unknown) => { logger.error('head office did not end in good order', { error }); process.exit(1); });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
}

main().catch((error: unknown) => {
  const known = error instanceof MunimentError ? error : new MunimentError('HOST_FAULT', { incident: error instanceof Error ? error.message : String(error) }, { cause: error });
  process.stderr.write(`${known.code}: ${errorSentences(language, known.code, known.data)}\n`);
  process.exit(1);
});
