import type { MunimentClient } from '#shared/contract/index.ts';
import type { ParseArgsConfig } from 'node:util';

/** What a command works with. Progress goes to stderr; the answer is returned and printed once. */
export interface CommandRun {
  readonly folder: string;
  readonly client: MunimentClient;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  report(text: string): void;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

export interface CommandAnswer {
  /** The one JSON document of `--json`. */
  readonly value: unknown;
  /** The same for people. */
  readonly text: string;
  /** The command did its work and what it found is bad (verify, doctor): exit code 1. */
  readonly bad?: boolean;
}

export interface CommandDefinition {
  /** `items add` */
  readonly name: string;
  readonly usage: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** `open`: needs the room of the folder; `devices`: needs its devices as well. */
  readonly needs: 'open' | 'devices';
  run(run: CommandRun): Promise<CommandAnswer>;
}

/** A command that works on a folder without opening the room as a client (init, restore, doctor). */
export interface FolderCommandDefinition extends Omit<CommandDefinition, 'needs' | 'run'> {
  readonly needs: 'folder';
  run(run: Omit<CommandRun, 'client'>): Promise<CommandAnswer>;
}
