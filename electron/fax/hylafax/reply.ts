/** Replies of hfaxd: three digits and words, one line or several (RFC 959, 4.2, which the HylaFAX protocol keeps to). */

export interface Reply {
  readonly code: number;
  /** The words of each line, without the code on the first and last. */
  readonly lines: readonly string[];
}

/** The words of a reply in one line. */
export const wordsOf = ({ code, lines }: Reply): string => `${code} ${lines.join(' ').trim()}`.trim();

/** Longer than anything hfaxd says; a server that goes on is not hfaxd. */
const longestReply = 64 * 1024;

/** The reader of one control connection. */
export interface ReplyReader {
  /** Takes what came and answers the replies that are complete by now; `'strange'`, from then on, when it is not the protocol. */
  readonly take: (bytes: Uint8Array) => readonly Reply[] | 'strange';
}

const lineForm = /^(\d{3})(?:([ -])(.*))?$/;

export function replyReader(): ReplyReader {
  let rest = '';
  let open: { readonly code: string; readonly lines: string[]; size: number } | undefined;
  let isStrange = false;

  /** Takes one line; answers the reply that it ends, or `'strange'`. */
  const takeLine = (line: string): Reply | 'strange' | undefined => {
    const found = lineForm.exec(line);
    const [, code = '', mark = ' ', words = ''] = found ?? [];
    if (open !== undefined) {
      const isLast = code === open.code && mark === ' ';
      open.lines.push(isLast ? words : line.startsWith(`${open.code}-`) ? line.slice(4) : line);
      open.size += line.length;
      if (open.size > longestReply) return 'strange';
      if (!isLast) return undefined;
      const { lines } = open;
      open = undefined;
      return { code: Number(code), lines };
    }
    if (!found || !/^[1-5]/.test(code)) return 'strange';
    if (mark === ' ') return { code: Number(code), lines: [words] };
    open = { code, lines: [words], size: 0 };
    return undefined;
  };

  return {
    take: (bytes) => {
      if (isStrange) return 'strange';
      rest += Buffer.from(bytes).toString('latin1');
      const replies: Reply[] = [];
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const reply = takeLine(rest.slice(0, end).replace(/\r$/, ''));
        rest = rest.slice(end + 1);
        if (reply === 'strange') isStrange = true;
        else if (reply !== undefined) replies.push(reply);
        if (isStrange) return replies.length > 0 ? replies : 'strange';
      }
      if (rest.length > longestReply) isStrange = true;
      return isStrange && replies.length === 0 ? 'strange' : replies;
    },
  };
}
