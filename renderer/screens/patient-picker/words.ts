/** The words of the field that finds a patient. */
export const words = {
  placeholder: 'Name, birth date, phone or record no.',
  none: 'Nobody found.',
  born: (date: string) => `born ${date}`,
} as const;
