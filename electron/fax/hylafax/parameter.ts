/** Words inside a command line of the protocol. */

/** A command must stay one line: what would end it, and every other control character, is taken out. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');

/** A quoted value: hfaxd reads `\"` inside quotes as a quote. Latin letters only: the protocol knows no encoding. */
export const quoted = (value: string): string => `"${withoutControls(value).replace(/[^\x20-\x7e\xa0-\xff]/gu, '?').replace(/(["\\])/g, '\\$1')}"`;
