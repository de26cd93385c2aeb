/** What a server said, fit to be kept and shown: one line, no control characters, at most 400 characters. */
export const shortWords = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 400);
