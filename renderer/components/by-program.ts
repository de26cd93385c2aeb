/** Who did what the program did by itself while a person was signed in. */
export const byProgram = (person: string): string => `the program (while ${person} was signed in)`;
