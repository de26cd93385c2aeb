/** What the checks of a line found, in words: what is wrong and what to do. No blame. */
import { addDays, daysBetween, formatDate } from '../../../shared/domain/calendar-date';
import type { DoseStop, DoseWarning, LotOddity } from '../../../shared/domain/dose-checks/findings';
import type { DoseWarningCode } from '../../../shared/domain/immunization';
import type { CellName } from './entry-line';
import type { LineStop, LineWarning } from './check-lines';

const dateForms = 'Type a date such as 3/4/2015, 03042015, 3 Sep 2022, or t for today.';
const notInList = 'Type the beginning of a choice and take it with Enter.';

const unreadableWords = (cell: CellName, text: string): string => {
  const quoted = `“${text.trim()}”`;
  if (cell === 'date' || cell === 'expires' || cell === 'visGivenOn') return `${quoted} does not read as a date. ${dateForms}`;
  if (cell === 'amount') return `${quoted} does not read as millilitres. Type a number such as 0.5, at most 20.`;
  return `${quoted} is not in the list. ${notInList}`;
};

const missingWords = {
  date: 'The date is missing.',
  cvx: 'Choose the vaccine.',
  mvx: 'Choose the maker.',
  lot: 'Type the lot number.',
  eligibility: 'Choose the eligibility.',
  'givenBy.name': 'Type who gave it, with the title: Mary Jones, RN.',
  'givenBy.title': 'Add the title after a comma: Mary Jones, RN.',
  source: 'Choose where it was learned from.',
  reason: 'Choose why it was refused.',
  reasonText: 'Type the reason in words.',
} satisfies Record<Extract<DoseStop, { readonly code: 'missing' }>['field'], string>;

/** A stop in words. */
export function stopWords(stop: LineStop): string {
  if (stop.code === 'unreadable') return unreadableWords(stop.cell, stop.text);
  const { finding } = stop;
  switch (finding.code) {
    case 'missing':
      return missingWords[finding.field];
    case 'missing-vis':
      return finding.part === 'givenOn' ? 'Type the day on which the VIS was given.' : 'Choose the VIS that was handed out.';
    case 'before-birth':
      return `This is before the birth on ${formatDate(finding.birthDate)}. Look at the date again.`;
    case 'in-future':
      return `This day is still to come; today is ${formatDate(finding.today)}. Look at the date again.`;
    case 'after-death':
      return `This is after the death on ${formatDate(finding.death)}. Look at the date again.`;
    case 'unknown-code':
      return `The code tables do not know “${finding.typed}”. ${notInList}`;
    case 'no-vaccine':
      return `CVX ${finding.cvx} stands for no vaccine. Choose the vaccine.`;
    case 'vis-in-future':
      return `A VIS cannot have been given after today, ${formatDate(finding.today)}. Look at the date again.`;
    case 'vis-published-after-given':
      return `The edition of ${formatDate(finding.edition)} did not exist on ${formatDate(finding.givenOn)}. Choose the edition that is printed on the paper.`;
  }
}

const span = (days: number): string => {
  if (days % 7 === 0) return days === 7 ? '1 week' : `${days / 7} weeks`;
  return days === 1 ? '1 day' : `${days} days`;
};

const monthsOld = (months: number): string => {
  if (months < 24) return months === 1 ? '1 month' : `${months} months`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0 ? `${years} years` : `${years} years ${rest} months`;
};

const oddityWords: Readonly<Record<LotOddity, string>> = {
  'too-short': 'it is shorter than lot numbers are',
  several: 'it looks like more than one lot',
  characters: 'it has signs other than letters, digits and hyphens',
  words: 'it has words in it that are not part of a lot number',
};

const where = (isInThisEntry: boolean): string => (isInThisEntry ? 'on a line above' : 'in the record');

function tooCloseWords(finding: Extract<DoseWarning, { readonly code: 'too-close' }>): string {
  const { other, days, earlier, clearFrom } = finding;
  const ordinary = daysBetween(earlier, clearFrom);
  const shot = `the ${other.shortName} of ${formatDate(other.date)} ${where(other.isInThisEntry)}`;
  return earlier === other.date
    ? `Too soon: ${span(days)} after ${shot}; ${ordinary} days are reached on ${formatDate(clearFrom)}.`
    : `Too close: ${span(days)} before ${shot}; ${ordinary} days before it is ${formatDate(addDays(other.date, -ordinary))}.`;
}

function ageWindowWords(finding: Extract<DoseWarning, { readonly code: 'age-outside-window' }>): string {
  const { side, months, fromMonths, toMonths } = finding;
  const limit = side === 'too-young' ? fromMonths : toMonths;
  const usual = limit === undefined ? '' : ` It is usually given ${side === 'too-young' ? 'from' : 'up to'} ${monthsOld(limit)}.`;
  return `Unusual age for this vaccine: ${months === 0 ? 'less than a month' : monthsOld(months)} old on that day.${usual}`;
}

/** One finding in words. */
function warningSentence(finding: DoseWarning): string {
  switch (finding.code) {
    case 'lot-expired':
      return `This lot expired on ${formatDate(finding.expired)}. Choose another lot, or say why it was used.`;
    case 'too-close':
      return tooCloseWords(finding);
    case 'same-day':
      return finding.isSameVaccine
        ? `Typed twice? The same vaccine of the same day is ${where(finding.other.isInThisEntry)} already.`
        : `Same day as the ${finding.other.shortName} ${where(finding.other.isInThisEntry)}, which protects against the same disease.`;
    case 'age-outside-window':
      return ageWindowWords(finding);
    case 'inactive-code':
      return finding.status === 'non-us'
        ? `${finding.shortName} is not used in the US. Choose the vaccine that was given, or say why it is this one.`
        : `${finding.shortName} is not in use any more. Choose the vaccine that was given, or say why it is this one.`;
    case 'unspecified-vaccine':
      return 'This names the family only. Choose the product that was given, or say why it is not known.';
    case 'vis-not-current':
      return finding.current === undefined
        ? `The VIS “${finding.name}” of ${formatDate(finding.edition)} is not in use any more.`
        : `The VIS “${finding.name}” of ${formatDate(finding.edition)} was replaced by the edition of ${formatDate(finding.current)}.`;
    case 'vis-given-after-dose':
      return `The VIS was given on ${formatDate(finding.givenOn)}, after the shot on ${formatDate(finding.dose)}.`;
    case 'before-go-live':
      return `Before the practice's go-live on ${formatDate(finding.goLive)}. Make the line history (Alt H), or say why it is current.`;
    case 'lot-looks-odd':
      return `Look at the lot number again: ${finding.oddities.map((oddity) => oddityWords[oddity]).join(', and ')}.`;
    case 'maker-not-of-vaccine':
      return `The tables know no such vaccine of ${finding.maker}; it is made by ${finding.makers.join(', ')}.`;
    case 'site-not-used':
      return `Given ${finding.route === 'oral' ? 'by mouth' : 'into the nose'}: there is no site of injection. Empty the site, or say why.`;
  }
}

/** All that one warning says; the same sentence about several documents is said once. */
export function warningWords(warning: LineWarning): string {
  return [...new Set(warning.findings.map(warningSentence))].join(' ');
}

const fromPaper = 'Checked against the paper record';
const ordered = 'Ordered by the physician';

/** Short reasons offered for each warning, the usual ones first. Any other text is a reason too. */
export const reasonsOffered: Readonly<Record<DoseWarningCode, readonly string[]>> = {
  'lot-expired': ['Expiry date extended by the maker', 'Given before it was noticed; reported to the physician'],
  'too-close': [fromPaper, ordered, 'Catch-up schedule'],
  'same-day': [fromPaper, 'Two different products on that day', ordered],
  'age-outside-window': [fromPaper, ordered, 'Travel', 'Catch-up schedule'],
  'inactive-code': [fromPaper, 'Remaining stock'],
  'vis-not-current': ['Last printed copies were used up', 'Edition read from the paper handed out'],
  'vis-given-after-dose': ['Sent home afterwards', 'Asked for by the family later'],
  'before-go-live': ['Entered on the practice\'s wish', fromPaper],
  'lot-looks-odd': ['Read again from the vial', fromPaper],
  'unspecified-vaccine': ['Product is not on the paper', fromPaper],
  'maker-not-of-vaccine': ['Read again from the vial', fromPaper],
  'site-not-used': [fromPaper],
};
