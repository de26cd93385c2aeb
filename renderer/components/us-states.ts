/** States, territories and military mail regions of the USA by their two-letter postal code. */

export interface State {
  readonly code: string;
  readonly name: string;
}

const rows = `MA Massachusetts|AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|
ME Maine|MD Maryland|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|
NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|
RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|
WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI US Virgin Islands|
AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific`;

/** Massachusetts first, because nearly every address is there; then the states by name, then territories and military mail. */
export const usStates: readonly State[] = rows
  .split('|')
  .map((row) => row.trim())
  .map((row) => ({ code: row.slice(0, 2), name: row.slice(3) }));
