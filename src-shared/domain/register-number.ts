/** A register's pattern has one `{n}`, may have one `{year}`, and no other braces. */
export const NUMBER_PATTERN = /^[^{}]*(\{year\}[^{}]*)?\{n\}[^{}]*$/u;

/** 收〔2026〕0012号 of `收〔{year}〕{n}号`. */
export const registerNumber = ({ pattern, digits }: { readonly pattern: string; readonly digits: number }, year: number, running: number): string =>
  pattern.replace('{year}', String(year)).replace('{n}', String(running).padStart(digits, '0'));
