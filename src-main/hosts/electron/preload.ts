import { contextBridge, ipcRenderer } from 'electron';

// The page gets two things: a way to ask for its port to the core, and the system's dialog for a folder; and it is told what the tray was asked to show. No Electron API crosses the bridge.
contextBridge.exposeInMainWorld('munimentBridge', { requestPort: () => ipcRenderer.send('muniment:request-port'), chooseFolder: () => ipcRenderer.invoke('muniment:choose-folder') as Promise<string | null> });

ipcRenderer.on('muniment:show', (_event, tasks: unknown) => { window.postMessage({ type: 'muniment-show', tasks }, '*'); });

ipcRenderer.on('muniment:port', (event) => {
  window.postMessage({ type: 'muniment-port' }, '*', event.ports);
});
