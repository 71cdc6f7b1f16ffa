import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MunimentError } from '#shared/errors.ts';
import { describeError } from '../describe-error.ts';
import { systemLanguage } from '../system-language.ts';
import type { CommandAnswer, CommandDefinition, FolderCommandDefinition } from './command.ts';
import { commands } from './commands.ts';
import { openClient } from './open-client.ts';
import { usageError } from './usage-error.ts';

const COMMON = { data: { type: 'string' }, json: { type: 'boolean', default: false }, user: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

const language = systemLanguage();
const wantsJson = process.argv.includes('--json');

/** Exit codes: 0 done, 1 refused or found bad, 2 wrong usage. */
async function main(typed: readonly string[]): Promise<number> {
  const argv = commandFirst(typed);
  const command = findCommand(argv);
  if (command === null || argv.includes('--help')) {
    if (command === null && argv[0] !== undefined && argv[0] !== 'help' && argv[0] !== '--help') throw usageError(`unknown command "${argv.filter((word) => !word.startsWith('-')).slice(0, 2).join(' ')}"`);
    process.stdout.write(helpText(command));
    return 0;
  }
  const words = command.name.split(' ').length;
  const { values, positionals } = parse(argv.slice(words), command);
  const options = values as Record<string, string | boolean | undefined>;
  const folder = resolve(typeof options.data === 'string' ? options.data : join(homedir(), '.muniment', 'room'));
  const answer = await perform(command, folder, options, positionals);
  process.stdout.write(wantsJson ? `${JSON.stringify(answer.value)}\n` : `${answer.text}\n`);
  return answer.bad ? 1 : 0;
}

/** Options of every command may stand before it too: `muniment --data DIR search 防汛`. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let at = 0;
  for (let option = argv[0]; option?.startsWith('--') === true; option = argv[at]) at += option === '--data' || option === '--user' ? 2 : 1;
  return [...argv.slice(at), ...argv.slice(0, at)];
}

function findCommand(argv: readonly string[]): CommandDefinition | FolderCommandDefinition | null {
  const two = argv.slice(0, 2).join(' ');
  return commands.find(({ name }) => name === two) ?? commands.find(({ name }) => name === argv[0]) ?? null;
}

function parse(argv: readonly string[], command: CommandDefinition | FolderCommandDefinition) {
  try {
    return parseArgs({ args: [...argv], options: { ...COMMON, ...command.options }, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}

async function perform(command: CommandDefinition | FolderCommandDefinition, folder: string, options: Record<string, string | boolean | undefined>, positionals: readonly string[]): Promise<CommandAnswer> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  const report = (text: string) => process.stderr.write(`${text}\n`);
  const run = { folder, options, positionals, report, signal: abort.signal };
  if (command.needs === 'folder') return command.run(run);
  const { client, close } = await openClient(folder, { devices: command.needs === 'devices', user: typeof options.user === 'string' ? options.user : undefined, report });
  try {
    return await command.run({ ...run, client });
  } finally {
    await close();
  }
}

function helpText(command: CommandDefinition | FolderCommandDefinition | null): string {
  const summary = (definition: CommandDefinition | FolderCommandDefinition) => (language === 'zh-CN' ? definition.summary.zh : definition.summary.en);
  const lines = (command ? [command] : commands).map((definition) => `  muniment ${definition.usage}\n      ${summary(definition)}`);
  return `Muniment 藏卷\n\n${lines.join('\n')}\n\n  --data DIR  --json  --user NAME (MUNIMENT_PASSWORD)  --help\n`;
}

main(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    const described = describeError(error, language);
    process.stderr.write(wantsJson ? `${JSON.stringify(described)}\n` : `${described.code}: ${described.message}\n`);
    process.exitCode = error instanceof MunimentError && error.code === 'CLI_USAGE' ? 2 : 1;
  },
);
