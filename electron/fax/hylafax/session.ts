/** A logged-in control connection for one call. */
import type { FaxTrouble } from '../fax-transport';
import { fail, ok, type Result } from '../../../shared/result';
import { openControl, type ControlConnection, type Deadline, type ServerAddress } from './control-connection';
import { withoutControls } from './parameter';
import type { Reply } from './reply';
import { refusalBy, trouble } from './trouble';

export interface HylafaxLogin extends ServerAddress {
  readonly user: string;
  readonly password: string;
}

/** Logs in, does `work` and closes the connection, however it went. Times are in GMT, files as they are. */
export async function withSession<T, E extends FaxTrouble>(
  login: HylafaxLogin,
  deadline: Deadline,
  work: (control: ControlConnection) => Promise<Result<T, E>>,
): Promise<Result<T, E | FaxTrouble>> {
  const control = openControl(login, deadline);
  try {
    const entered = await enter(control, login);
    return entered.ok ? await work(control) : entered;
  } finally {
    control.close();
  }
}

/** Sends a command that must be answered with `code`. */
export async function expectReply(control: ControlConnection, line: string, ...codes: readonly number[]): Promise<Result<Reply, FaxTrouble>> {
  const reply = await control.command(line);
  return reply.ok && !codes.includes(reply.value.code) ? fail(refusalBy(reply.value)) : reply;
}

async function enter(control: ControlConnection, { user, password }: HylafaxLogin): Promise<Result<null, FaxTrouble>> {
  const greeting = await greeted(control);
  if (!greeting.ok) return greeting;
  const asked = await control.command(`USER ${withoutControls(user)}`);
  if (!asked.ok) return asked;
  // 230: this machine is let in without a password.
  if (asked.value.code === 331) {
    const letIn = await control.command(`PASS ${withoutControls(password)}`);
    if (!letIn.ok) return letIn;
    if (letIn.value.code !== 230) return fail(loginRefusal(letIn.value));
  } else if (asked.value.code !== 230) return fail(loginRefusal(asked.value));
  for (const line of ['TZONE GMT', 'TYPE I']) {
    const set = await expectReply(control, line, 200);
    if (!set.ok) return set;
  }
  return ok(null);
}

async function greeted(control: ControlConnection): Promise<Result<null, FaxTrouble>> {
  for (;;) {
    const greeting = await control.next();
    if (!greeting.ok) return greeting;
    // 120 or 130: the server asks for patience.
    if (greeting.value.code >= 100 && greeting.value.code < 200) continue;
    if (greeting.value.code !== 220) return fail(refusalBy(greeting.value));
    // Mail servers and plain FTP servers greet with 220 too; what they cannot do is found out here, not with a form in hand.
    return /HylaFAX/i.test(greeting.value.lines.join(' ')) ? ok(null) : fail(trouble('strange-answer', `no HylaFAX server: ${greeting.value.lines.join(' ')}`));
  }
}

/** A refused login never repeats what was sent. */
function loginRefusal(reply: Reply): FaxTrouble {
  const refused = refusalBy(reply);
  return reply.code >= 500 ? { ...refused, cause: 'login-refused' } : refused;
}
