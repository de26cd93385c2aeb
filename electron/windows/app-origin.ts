/** The program's own scheme and host: everything that the window loads comes from here. */
export const appScheme = 'app';
export const appHost = 'miis';
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/index.html`;

/** True for an address of the program itself. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${appScheme}:` && url.host === appHost;
  } catch {
    return false;
  }
}
