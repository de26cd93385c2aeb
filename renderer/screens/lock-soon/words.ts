export const words = {
  lockSoon: (seconds: number) => `The program locks in ${seconds} s. Press any key to stay.`,
};
