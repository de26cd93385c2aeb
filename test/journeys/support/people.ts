/** Made-up people of the journeys. No name, number or address belongs to anyone. */

export const clerk = { name: 'Jo Marlow', signIn: 'JM', passphrase: 'maple lantern quiet ferry' } as const

export const clinic = {
  name: 'Harbor Hill Family Medicine',
  pin: '04711',
  line1: '85 Cordage Street',
  city: 'Quincy',
  state: 'MA',
  zip: '02169',
  phone: '617 555 0100',
  fax: '617 555 0101',
  giver: { name: 'Ana Reyes', title: 'RN' },
} as const

/** A child with everything that a shot given here asks for. */
export const child = {
  first: 'Mateo',
  last: 'Okonkwo-Reyes',
  birthDate: '3/4/2022',
  born: '4 Mar 2022',
  line1: '12 Elm Street',
  city: 'Dorchester',
  state: 'MA',
  zip: '02125',
  phone: '6175550142',
  maidenName: 'Okonkwo',
  guardian: { first: 'Ifeoma', last: 'Okonkwo' },
  record: '10422',
} as const
