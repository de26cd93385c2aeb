import { minPassphraseLength, type Advice, type PassphraseProblem, type Strength } from './passphrase-rules';

const strengths: Readonly<Record<Strength, string>> = { weak: 'Weak', fair: 'Fair', strong: 'Strong' };

const advices: Readonly<Record<Advice, string>> = {
  'another-word': 'Add another word or two that others would not guess.',
  'no-repeats': 'Repeating letters or words adds little. Add a different word.',
  'no-sequences': 'Rows such as 1234 or abcd are tried first. Add an unusual word.',
  'no-dates': 'Years and dates are tried first. Add an unusual word.',
  'no-names-of-yours': 'Your name and the name of the practice are tried first. Use other words.',
};

export const words = {
  first: 'Passphrase',
  newFirst: 'New passphrase',
  second: 'The same passphrase once more',
  hint: `At least ${minPassphraseLength} characters. Three or four unusual words are strong and easy to remember.`,
  capsLock: 'Caps Lock is on.',
  strength: (strength: Strength) => strengths[strength],
  advice: (advice: Advice) => advices[advice],
  problem: (problem: PassphraseProblem): string => {
    switch (problem.kind) {
      case 'too-short':
        return problem.missing === 1 ? 'One character more is needed.' : `${problem.missing} characters more are needed.`;
      case 'too-weak':
        return 'This would be guessed quickly. Make it stronger before you go on.';
      case 'differs':
        return 'The two are not the same. Type it once more.';
      case 'empty':
        return problem.field === 'first' ? 'Choose a passphrase.' : 'Type the passphrase once more, to be sure.';
    }
  },
};
