/** Whether a server's name means this machine: the HylaFAX protocol is plain text, so every other host is a matter for a warning. */
export function isThisMachine(host: string): boolean {
  const name = host.trim().toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || name === 'localhost.' || /^(?:0{0,4}:){2,7}0{0,3}1$/.test(name)) return true;
  const parts = name.replace(/^::ffff:/, '').split('.');
  return parts.length === 4 && parts[0] === '127' && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}
