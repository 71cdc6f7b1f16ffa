import { MunimentError } from '#shared/errors.ts';

/** The command line itself is wrong: exit code 2. */
export const usageError = (detail: string): MunimentError => new MunimentError('CLI_USAGE', { detail });

/** The value of an option that must be there. Throws CLI_USAGE. */
export function needOption(options: Readonly<Record<string, string | boolean | undefined>>, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value.trim() === '') throw usageError(`--${name} is missing`);
  return value;
}

/** An option as a number, or `fallback` when it was left out. Throws CLI_USAGE. */
export function numberOption(options: Readonly<Record<string, string | boolean | undefined>>, name: string, fallback?: number): number {
  const value = options[name];
  if (value === undefined && fallback !== undefined) return fallback;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw usageError(`--${name} must be a number`);
  return number;
}
