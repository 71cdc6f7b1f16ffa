/**
 * Set-up talks on stderr only: stdout belongs to what is started (`muniment --json` must print one document and nothing else).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A set-up step that cannot go on. Its message is one line that says what to do; the caller prints it and exits 1. */
export class SetUpError extends Error {}
