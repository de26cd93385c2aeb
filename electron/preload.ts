/**
 * Builds `window.miis`: one function for each call of the contract, and no way to name a channel that the contract does not have.
 * The names stand here a second time, checked against the contract, so that no schema is loaded into the window's preload.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Area, CallName, Events, MiisBridge } from '../shared/contract/ipc';

const calls: { readonly [A in Area]: { readonly [C in CallName<A>]: true } } = {
  app: { status: true, report: true, quit: true },
  vault: { create: true, renewRecovery: true, confirmRecovery: true, unlock: true, recover: true, changePassphrase: true, lock: true },
  session: { current: true, active: true, lockAfter: true, eraseWorkingCopy: true },
  journal: { status: true, append: true, read: true, history: true, snapshot: true, snapshotChunk: true },
  drafts: { put: true, list: true, remove: true },
  documents: { put: true, get: true, chooseScan: true, keepScan: true, scannerFolder: true, chooseScannerFolder: true, setScannerFolder: true, openScan: true, scanDone: true, asPdf: true },
  printing: { printers: true, print: true, options: true, dialog: true, settings: true, saveSettings: true, job: true, cancel: true },
  registry: { settings: true, saveSettings: true, test: true, turn: true, resume: true, halt: true, submit: true },
  fax: { settings: true, saveSettings: true, check: true, submit: true, find: true, poll: true, cancel: true, proof: true },
  files: { savePdf: true, saveText: true, chooseText: true, chooseSchedule: true, preview: true, copyText: true, closePreview: true },
};
const events: { readonly [E in keyof Events]: true } = { progress: true, journal: true, 'lock-soon': true };

function callsOf<A extends Area>(area: A): MiisBridge[A] {
  const functions = Object.keys(calls[area]).map((call) => [call, (input?: unknown) => ipcRenderer.invoke(`${area}:${call}`, input)]);
  // The keys are those of the contract's area, and each function hands its input on as it is.
  return Object.fromEntries(functions) as MiisBridge[A];
}

const on: MiisBridge['on'] = (event, listener) => {
  if (!Object.hasOwn(events, event)) throw new Error('There is no such event');
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
  fax: callsOf('fax'),
  registry: callsOf('registry'),
  files: callsOf('files'),
  on,
} satisfies MiisBridge;

contextBridge.exposeInMainWorld('miis', bridge);
