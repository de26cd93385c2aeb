export const words = {
  title: 'Sign in',
  name: 'Sign-in name',
  passphrase: 'Passphrase',
  open: 'Unlock',
  capsLock: 'Caps Lock is on.',
  wait: (seconds: number) => `The next try is heard in ${seconds} s.`,
  forgotten: 'Use the recovery code',
  foot: (version: string) => `MIIS Desk ${version} · Not affiliated with the Massachusetts Department of Public Health`,
};
