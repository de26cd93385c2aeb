/** Builds `window.miis` from the contract. No logic, and no way to name a channel that the contract does not have. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { contract, type Area, type Events, type MiisBridge } from '../shared/contract/ipc';

/** Every event, once; the type asks for each of them. */
const eventNames: { readonly [E in keyof Events]: true } = { progress: true, journal: true, 'lock-soon': true };

function callsOf<A extends Area>(area: A): MiisBridge[A] {
  const calls = Object.keys(contract[area]).map((call) => [call, (input?: unknown) => ipcRenderer.invoke(`${area}:${call}`, input)]);
  // The keys are those of the contract's area, and each function hands its input on as it is.
  return Object.fromEntries(calls) as MiisBridge[A];
}

const on: MiisBridge['on'] = (event, listener) => {
  if (!Object.hasOwn(eventNames, event)) throw new Error('There is no such event');
  const hear = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
  ipcRenderer.on(`event:${event}`, hear);
  return () => {
    ipcRenderer.off(`event:${event}`, hear);
  };
};

const bridge = {
  app: callsOf('app'),
  vault: callsOf('vault'),
  session: callsOf('session'),
  journal: callsOf('journal'),
  drafts: callsOf('drafts'),
  documents: callsOf('documents'),
  printing: callsOf('printing'),
  files: callsOf('files'),
  on,
} satisfies MiisBridge;

contextBridge.exposeInMainWorld('miis', bridge);
