import { spawn } from 'node:child_process';

/** Reads a picture with Debian's Tesseract and its Chinese data, on one core, as a script would. With `eng` beside it, lines of Chinese come out as Latin letters. */
export function nativeTesseract(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', [file, 'stdout', '-l', 'chi_sim', '--oem', '1', '--psm', '3'], { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => { parts.push(part); });
    child.on('error', reject);
    child.on('close', (code) => { if (code === 0) resolve(Buffer.concat(parts).toString('utf8')); else reject(new Error(`tesseract ended with ${code}`)); });
  });
}
