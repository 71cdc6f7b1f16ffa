import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Logger } from '#main/platform/logger.ts';

export interface RunningEmulators {
  /** Loopback port of every emulated device by name, and of `control`. */
  readonly ports: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export type EmulatorLauncher = (program: string, specFile: string, logger: Logger) => Promise<RunningEmulators>;

const readyLine = z.object({ ready: z.literal(true), ports: z.record(z.string(), z.int()) });

/** Under plain Node: a child that ends when its standard input does, and so never outlives us. */
export const spawnEmulators: EmulatorLauncher = async (program, specFile, logger) => {
  const child = spawn(process.execPath, [program, '--spec', specFile], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.on('data', (bytes: Buffer) => logger.warn('emulators', { said: bytes.toString('utf8') }));
  const died = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the emulators ended with ${code}`)));
  });
  const ports = await Promise.race([readPorts(child.stdout), died]);
  died.catch(() => undefined);
  return {
    ports,
    close: () => new Promise((resolve) => {
      if (child.exitCode !== null) { resolve(); return; }
      child.once('exit', () => resolve());
      child.stdin.end();
    }),
  };
};

/** The first line that the emulator program prints says where its devices listen. */
export function readPorts(stdout: Readable): Promise<Readonly<Record<string, number>>> {
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', (line) => {
      try {
        resolve(readyLine.parse(JSON.parse(line)).ports);
      } catch (error) {
        reject(error);
      }
    });
  });
}
