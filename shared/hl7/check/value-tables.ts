/** The tables of profile Z22: which codes a field may hold (guide R1.5, appendix A; vaccines, makers and statements as the program's tables have them). */
import type { CodeTables } from '../../codes/code-tables';
import { visCode } from '../build/vis-code';

export interface ValueTable {
  /** What the table may be called in the third component; any known table when absent. */
  readonly systems?: readonly string[];
  readonly has: (code: string, tables: CodeTables, system: string | undefined) => boolean;
}

const list = (codes: string, ...systems: readonly string[]): ValueTable => {
  const known = new Set(codes.split(' '));
  return { ...(systems.length === 0 ? {} : { systems }), has: (code) => known.has(code) };
};

/** 11 digits, as a product's unit of use or of sale is written. */
const ndc = /^\d{5}-\d{4}-\d{2}$/;

/** Coding systems (HL7 table 0396): those of immunization messages, and any numbered table of HL7. */
const codingSystems = new Set('CVX NDC MVX UCUM NIP001 NIP002 NIP003 NCIT LN CDCREC CDCPHINVS cdcgs1vis SCT ISO+ ISO3166_1 ISO639 CPTM FIPS5_2 FIPS6_4 L'.split(' '));
/** How letters are written (HL7 table 0211), as far as registries of this country name them. */
const characterSets = new Set(['ASCII', '8859/1', '8859/15', 'UNICODE', 'UNICODE UTF-8']);
const numberedTable = /^HL7\d{4,5}$|^99[A-Z0-9]+$/;

export const valueTables = {
  HL70001: list('F M U'),
  HL70004: list('B C E I N O P R U'),
  HL70063: list('BRO CGV CHD FCH FTH GRD GRP MTH OTH PAR SCH SEL SIB SIS SPO', 'HL70063'),
  HL70064: list('V01 V02 V03 V04 V05 V22 V23 V24 V25', 'HL70064'),
  HL70103: list('P D T'),
  HL70125: list('CE DT NM ST TS'),
  dayTypes: list('DT TS'),
  HL70136: list('Y N'),
  HL70163: list('LA RA LD RD LT RT LVL RVL LG RG LLFA RLFA', 'HL70163'),
  HL70190: list('B BA BDL BR C F H L M N O P RH'),
  HL70200: list('A B C D L M P U'),
  HL70201: list('ASN BPN EMR NET ORN PRN VHN WPN'),
  HL70202: list('BP CP FX Internet MD PH TDD TTY X.400'),
  HL70203: list('AN ANON APRN BR CC DEA DFN DL DN DO EI EN FI GI HC JHN LN LR MA MB MC MCD MCN MCR MD MI MR MRT NE NH NI NII NIIP NP NPI OD PA PCN PE PEN PI PN PPN PRN PT RI RN RPH RR RRI SL SN SR SS TAX U UPIN VN WC XX'),
  HL70211: { has: (code) => characterSets.has(code) },
  HL70215: list('01 02 03 04 05 06 07 08 09 10 11 12', 'HL70215'),
  HL70322: list('CP NA PA RE'),
  HL70323: list('A D U'),
  HL70396: { has: (code) => codingSystems.has(code) || numberedTable.test(code) },
  HL70441: list('A I L M P U'),
  race: list('1002-5 2028-9 2054-5 2076-8 2106-3 2131-1', 'CDCREC'),
  ethnicity: list('2135-2 2186-5', 'CDCREC'),
  NIP001: list('00 01 02 03 04 05 06 07 08', 'NIP001'),
  NIP002: list('00 01 02 03', 'NIP002'),
  NCIT: list('C28161 C38238 C38276 C38284 C38288 C38299 C38305 C38676', 'NCIT'),
  UCUM: list('mL L cL dL uL g mg ug', 'UCUM'),
  organization: { has: (code) => code !== '' },
  observation: list(
    '29768-9 29769-7 30944-3 30945-0 30946-8 30956-7 30963-3 30973-2 30979-9 30980-7 30981-5 30982-3 31044-1 38890-0 46249-9 46250-7 48767-8 59777-3 59778-1 59779-9 59780-7 59781-5 59782-3 59783-1 59784-9 59785-6 64994-7 69764-9 75505-8',
    'LN',
  ),
  fundingMethod: list('VXC40 VXC41', 'CDCPHINVS'),
  vaccine: {
    systems: ['CVX', 'NDC'],
    has: (code, tables, system) => (system === 'NDC' ? ndc.test(code) : tables.vaccine(code) !== undefined),
  },
  CVX: { systems: ['CVX'], has: (code, tables) => tables.vaccine(code) !== undefined },
  MVX: { systems: ['MVX'], has: (code, tables) => tables.manufacturer(code) !== undefined },
  statement: { systems: ['cdcgs1vis'], has: (code, tables) => visCodes(tables).has(code) },
} as const satisfies Readonly<Record<string, ValueTable>>;

export type TableName = keyof typeof valueTables;

/** Made once for each set of tables. */
const known = new WeakMap<CodeTables, ReadonlySet<string>>();
function visCodes(tables: CodeTables): ReadonlySet<string> {
  const made = known.get(tables) ?? new Set(tables.visEditions.map(visCode));
  known.set(tables, made);
  return made;
}
