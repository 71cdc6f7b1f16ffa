import { contextBridge, ipcRenderer } from 'electron';

// The page gets exactly one thing: a way to ask for its port to the core. No Electron API crosses the bridge.
contextBridge.exposeInMainWorld('munimentBridge', { requestPort: () => ipcRenderer.send('muniment:request-port') });

ipcRenderer.on('muniment:port', (event) => {
  window.postMessage({ type: 'muniment-port' }, '*', event.ports);
});
