import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import { RPCLink as WebSocketLink } from '@orpc/client/websocket';
import { RequestValidationPlugin, ResponseValidationPlugin } from '@orpc/contract/plugins';
import { contract } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import type { OpenedLine } from './connection.ts';

/** What the Electron preload offers; absent behind the web door. */
interface MunimentBridge {
  /** Answers with `window.postMessage({ type: 'muniment-port' }, '*', [port])`. */
  requestPort(): void;
  /** The system's dialog; null when the person chose none. */
  readonly chooseFolder?: () => Promise<string | null>;
}

declare global {
  interface Window { readonly munimentBridge?: MunimentBridge }
}

/** Both ends check the contract: a screen that asks wrongly learns it here, and so does one that is answered wrongly. */
function plugins(): [RequestValidationPlugin<ClientContext>, ResponseValidationPlugin<ClientContext>] {
  return [new RequestValidationPlugin(contract), new ResponseValidationPlugin(contract)];
}

/** Whether this page has a way to the core at all. */
export function hasDoor(launchToken: string | null): boolean {
  return window.munimentBridge !== undefined || launchToken !== null;
}

/** Opens a line through the door that this page came in by. Rejects with HOST_GONE when nobody answers, HOST_TOKEN_REFUSED when the door is there and does not let this page in. */
export function openLine(launchToken: string | null): Promise<OpenedLine> {
  const bridge = window.munimentBridge;
  return bridge === undefined ? openSocket(launchToken) : openPort(bridge);
}

function openSocket(launchToken: string | null): Promise<OpenedLine> {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;
  const socket = new WebSocket(address, launchToken === null ? ['muniment.v1'] : ['muniment.v1', `muniment.token.${launchToken}`]);
  const link: ClientLink<ClientContext> = new WebSocketLink({ websocket: socket, plugins: plugins() });
  const closed = new Promise<void>((resolve) => { socket.addEventListener('close', () => { resolve(); }, { once: true }); });
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve({ link, closed, isClosed: () => socket.readyState !== WebSocket.OPEN, close: () => { socket.close(); } });
    }, { once: true });
    socket.addEventListener('close', () => { void doorAnswers().then((answers) => { reject(new MunimentError(answers ? 'HOST_TOKEN_REFUSED' : 'HOST_GONE')); }); }, { once: true });
  });
}

/** Why a socket did not open is hidden from the page; whether the door serves this page at all is not. */
async function doorAnswers(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

const PORT_PATIENCE_MS = 5000;

function openPort(bridge: MunimentBridge): Promise<OpenedLine> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => { window.removeEventListener('message', receive); reject(new MunimentError('HOST_GONE')); }, PORT_PATIENCE_MS);
    const receive = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0];
      if (event.source !== window || !isPortMessage(event.data) || port === undefined) return;
      clearTimeout(patience);
      window.removeEventListener('message', receive);
      resolve(lineOverPort(port));
    };
    window.addEventListener('message', receive);
    bridge.requestPort();
  });
}

function lineOverPort(port: MessagePort): OpenedLine {
  let dead = false;
  const closed = new Promise<void>((resolve) => { port.addEventListener('close', () => { dead = true; resolve(); }, { once: true }); });
  const link: ClientLink<ClientContext> = new MessagePortLink({ port, plugins: plugins() });
  port.start();
  // Closing one's own end fires no event on it, so it is sent by hand.
  return { link, closed, isClosed: () => dead, close: () => { port.close(); port.dispatchEvent(new Event('close')); } };
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'muniment-port';
}
