/** Whether this machine shows windows to somebody: always, except on a Linux without a display server. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * The command line that runs a program on a virtual display. Only Linux has one; elsewhere the command is left as it is.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onVirtualDisplay(command, args) {
  if (process.platform !== 'linux') return [command, [...args]]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', command, ...args]]
}

/** Electron's switches for this user: Chromium's sandbox can't start as root. For development and tests only. */
export const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
