import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EmulatorLogEntry } from '#drivers/emulators/emulator-log.ts';

export const SERVE = fileURLToPath(new URL('../../drivers/emulators/serve.ts', import.meta.url));
export const DEVICE_HOST = fileURLToPath(new URL('../../src-main/devices/device-host.ts', import.meta.url));

/** Emulated devices in their own process, with a line to their control port. */
export interface EmulatorProcess {
  readonly ports: Readonly<Record<string, number>>;
  readonly child: ChildProcess;
  control(request: Readonly<Record<string, unknown>>): Promise<{ ok: boolean; value?: unknown; message?: string }>;
  /** Resolves with the first entry of this kind from the time of the call on. */
  nextEntry(device: string, event: string): Promise<EmulatorLogEntry>;
  end(): Promise<void>;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'muniment-devices-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** `serve` with these devices; or another program that takes the same spec and more. */
export async function startEmulators(
  folder: string, devices: readonly Readonly<Record<string, unknown>>[], program = SERVE, more: Readonly<Record<string, unknown>> = {},
): Promise<EmulatorProcess> {
  const specFile = join(folder, 'spec.json');
  writeFileSync(specFile, JSON.stringify({ ...more, devices }));
  const child = spawn(process.execPath, [program, '--spec', specFile], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => { throw new Error(`the emulators ended at once with ${code}`); }),
  ]);
  const { ports } = JSON.parse(line) as { ports: Record<string, number> };
  const socket = connect({ host: '127.0.0.1', port: ports.control ?? 0 });
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  const answers = new Map<number, (answer: { ok: boolean; value?: unknown; message?: string }) => void>();
  const watchers = new Set<(device: string, entry: EmulatorLogEntry) => void>();
  createInterface({ input: socket }).on('line', (text) => {
    const message = JSON.parse(text) as { id?: number; ok: boolean; device?: string; entry?: EmulatorLogEntry };
    if (message.entry !== undefined) { for (const watch of watchers) watch(message.device ?? '', message.entry); return; }
    answers.get(message.id ?? -1)?.(message);
  });
  let lastId = 0;
  const control: EmulatorProcess['control'] = (request) => new Promise((resolve) => {
    lastId += 1;
    answers.set(lastId, resolve);
    socket.write(`${JSON.stringify({ id: lastId, ...request })}\n`);
  });
  for (const { name } of devices) await control({ device: name, follow: true });
  return {
    ports, child, control,
    nextEntry: (device, event) => new Promise((resolve) => {
      const watch = (from: string, entry: EmulatorLogEntry): void => {
        if (from !== device || entry.event !== event) return;
        watchers.delete(watch);
        resolve(entry);
      };
      watchers.add(watch);
    }),
    end: async () => {
      socket.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}
