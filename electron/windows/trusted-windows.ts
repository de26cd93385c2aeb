import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isOwnAddress } from './app-origin';

/** Ids of the windows that the program itself made; an id leaves with its window. */
const trusted = new Set<number>();

/** Lets this window's page speak with the main process. */
export function trustWindow(contents: WebContents): void {
  const { id } = contents;
  trusted.add(id);
  contents.once('destroyed', () => trusted.delete(id));
}

/** Takes a window's word back at once: it is about to be replaced. */
export function distrustWindow(contents: WebContents): void {
  trusted.delete(contents.id);
}

/** Whether a call comes from the page of one of our own windows, and not from a frame in it. */
export function isTrustedSender({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return trusted.has(sender.id) && senderFrame !== null && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url);
}
