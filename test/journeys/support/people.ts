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

/** What the journeys type of a patient; dates and numbers as a clerk types them. */
export type Person = {
  readonly first: string
  readonly last: string
  readonly birthDate: string
  readonly line1?: string
  readonly city?: string
  readonly zip?: string
  readonly phone?: string
  readonly maidenName?: string
  readonly guardian?: { readonly first: string; readonly last: string }
  readonly record?: string
}

export const child = {
  first: 'Mateo',
  last: 'Okonkwo-Reyes',
  birthDate: '3/4/2022',
  line1: '12 Elm Street',
  city: 'Dorchester',
  zip: '02125',
  phone: '6175550142',
  maidenName: 'Okonkwo',
  guardian: { first: 'Ifeoma', last: 'Okonkwo' },
  record: '10422',
} as const satisfies Person

export const adult = {
  first: 'Łucja',
  last: 'Đặng-Żółkiewska',
  birthDate: '07041981',
  line1: '7 Rue Plympton',
  city: 'Quincy',
  zip: '02170',
  phone: '617-555-0177',
  record: '20311',
} as const satisfies Person
