export const words = {
  steps: ['Practice', 'You', 'Recovery code', 'Go-live'],
  stepOf: (step: number, of: number, name: string) => `Step ${step} of ${of}: ${name}`,
  practice: {
    title: 'Set up MIIS Desk for your practice',
    lead: 'Four short steps. Everything stays on this computer, sealed, and can be changed later on the Practice page.',
  },
  person: {
    title: 'You, and your passphrase',
    lead: 'You are the first user and have every duty. The passphrase opens the records on this computer; nobody can look it up for you.',
    displayName: 'Your name',
    displayNameHint: 'It stands beside everything that you record.',
    signInName: 'Sign-in name',
    signInNameHint: 'Short, for the lock screen.',
    errors: { displayName: 'Type your name.', signInName: 'Type a sign-in name.' },
    making: 'Making the keys…',
  },
  goLive: {
    title: 'Go-live day, and who gives shots',
    lead: 'Both can wait: the Practice page has them, too.',
    dateUnreadable: 'The go-live day does not read as a date yet. Mend it or clear it.',
  },
  finish: {
    title: 'One thing is left: your practice',
    lead: 'The keys are made and the recovery code is confirmed. The practice itself was not saved yet.',
  },
  next: 'Go on',
  back: 'Back',
  done: 'Open the desk',
  opening: 'Opening the desk…',
};
