/** What `npm run hl7` is asked to do. */
import { fail, ok, type Result } from '../../shared/result';

export type Command = { readonly verb: 'read'; readonly files: readonly string[] } | { readonly verb: 'build'; readonly count: number; readonly folder: string };

/** More would only fill the disk: a registry is tried with some hundreds. */
const most = 100_000;

/** Reads the words behind `--`; a failure says what to write instead. */
export function commandOf([verb, ...words]: readonly string[]): Result<Command, string> {
  switch (verb) {
    case 'read':
      return words.length === 0 ? fail('No files were named. Say which messages to read: npm run hl7 -- read FILE...') : ok({ verb, files: words });
    case 'build': {
      const [number = '', folder, ...rest] = words;
      const count = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0;
      if (count === 0 || count > most) return fail(`"${number}" is no number of messages. Say how many, 1 to ${most}, and into which folder: npm run hl7 -- build N DIR`);
      if (folder === undefined || rest.length > 0) return fail('Not one folder was named. Say into which the messages go: npm run hl7 -- build N DIR');
      return ok({ verb, count, folder });
    }
    default:
      return fail(`${verb === undefined ? 'Nothing was asked for.' : `There is no "${verb}".`} Say what to do: npm run hl7 -- read FILE... or npm run hl7 -- build N DIR`);
  }
}
