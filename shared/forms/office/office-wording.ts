/** The words of the documents of the office: data in `assets/forms/office-documents.<language>.json`, one file a language. */
import * as z from 'zod';
import { calendarDate } from '../../domain/calendar-date';
import { formKind } from '../../domain/data-sharing';
import { faxCause, faxWay } from '../../domain/fax/fax-report';
import { refusalReason, sourceCode } from '../../domain/immunization';
import { languageCode } from '../../domain/patient';
import { footWording } from '../running-foot';
import { template, words } from '../wording-parts';

/** Shown on each page and kept with the document: which text it was. */
const version = words(40);
const practiceText = (max: number) => template(['practice'], max);

const posterWording = z.strictObject({
  version,
  title: words(90),
  lead: practiceText(400),
  columns: z.tuple([
    z.strictObject({ heading: words(60), points: z.array(words(120)).min(1).max(5) }),
    z.strictObject({ heading: words(60), points: z.array(words(120)).min(1).max(5) }),
  ]),
  objecting: z.strictObject({ heading: words(90), steps: z.array(words(200)).min(1).max(6), after: words(400) }),
  ask: words(160),
  askByPhone: template(['phone'], 160),
});

const registrationBox = z.strictObject({
  name: words(60),
  heading: words(90),
  paragraphs: z.array(practiceText(600)).min(1).max(5),
  ticks: z.array(words(120)).min(1).max(4),
});

const registrationWording = z.strictObject({ version, title: words(90), lead: words(400), long: registrationBox, short: registrationBox, signature: words(90), date: words(40) });

/** The words of the e-mail to patients; it is never sent by the program. */
export const emailWording = z.strictObject({
  version,
  subject: words(120),
  greeting: words(120),
  paragraphs: z.array(practiceText(600)).min(1).max(8),
  contact: template(['phone'], 160),
  contactByVisit: words(160),
  closing: practiceText(120),
});

const logWording = z.strictObject({
  version,
  title: words(90),
  lead: words(300),
  columns: z.strictObject({
    date: words(40),
    patient: words(60),
    toldBy: words(40),
    language: words(40),
    material: words(40),
    answer: words(40),
    initials: words(40),
    typed: words(40),
  }),
  legend: words(300),
});

const faxCoverWording = z.strictObject({
  version,
  title: words(60),
  to: words(40),
  from: words(40),
  organization: words(40),
  toFax: words(40),
  person: words(40),
  phone: words(40),
  fax: words(40),
  date: words(40),
  time: words(40),
  pages: words(40),
  about: words(40),
  subjects: z.record(formKind, template(['id'], 120)),
  message: words(300),
  confidential: z.strictObject({ heading: words(60), text: template(['phone'], 400), textWithoutPhone: words(400) }),
});

const counts = ['sent', 'total'] as const;
const faxProofWording = z.strictObject({
  version,
  title: words(60),
  titleByHand: words(60),
  about: words(40),
  workItem: words(40),
  forms: z.record(formKind, words(60)),
  verdicts: z.strictObject({
    allTaken: template(counts, 160),
    oneTaken: words(160),
    someTaken: template(counts, 160),
    handedOver: template(counts, 160),
    byHand: template(counts, 160),
  }),
  meaning: z.strictObject({ heading: words(60), sent: words(400), byPerson: words(400), blank: words(400) }),
  facts: z.strictObject({
    heading: words(60),
    way: words(40),
    dialed: words(40),
    remoteId: words(40),
    noRemoteId: words(40),
    startedAt: words(40),
    endedAt: words(40),
    seconds: words(40),
    secondsValue: template(['seconds'], 40),
    pages: words(40),
    pagesValue: template(counts, 40),
    result: words(40),
    job: words(40),
    communication: words(40),
    signalRate: words(40),
  }),
  ways: z.record(faxWay, words(60)),
  tries: z.strictObject({ heading: words(60), none: words(120), number: words(20), at: words(40), cause: words(40), said: words(60) }),
  causes: z.record(faxCause, words(60)),
  sha256: z.strictObject({ heading: words(90), number: template(['number'], 40) }),
  evidence: words(160),
  questionMarks: words(160),
  byHand: z.strictObject({
    heading: words(60),
    number: words(40),
    on: words(40),
    time: words(40),
    pages: words(40),
    confirmation: words(60),
    by: words(40),
    signature: words(40),
    attach: words(60),
  }),
  reply: z.strictObject({ title: words(60), heading: words(60), by: words(40), lead: words(300), questionMarks: words(160) }),
});

const recordWording = z.strictObject({
  version,
  title: words(60),
  lead: practiceText(300),
  columns: z.strictObject({ date: words(40), vaccine: words(40), lot: words(40), givenBy: words(40), source: words(40) }),
  givenHere: words(40),
  partial: words(40),
  unknown: words(40),
  continued: template(['family'], 60),
  nothing: words(90),
  otherFamily: words(60),
  refused: z.strictObject({ heading: words(60), date: words(40), vaccine: words(40), reason: words(40), reasons: z.record(refusalReason, words(60)) }),
  sources: z.record(sourceCode, words(60)),
  identity: z.strictObject({ heading: words(120), givenTo: words(60), relationship: words(60), seen: words(60), by: words(60), on: words(40) }),
  remark: words(300),
});

const certificateWording = z.strictObject({
  version,
  titles: z.record(z.enum(['school', 'camp']), words(60)),
  doses: z.strictObject({ heading: words(60), vaccine: words(40), none: words(60) }),
  table: z.strictObject({
    heading: template(['level', 'year'], 160),
    vaccine: words(40),
    asks: words(40),
    counted: words(40),
    finding: words(40),
    shown: words(60),
    notAsked: words(60),
    notJudged: words(60),
    lacksDoses: template(['has', 'asks'], 60),
    lacksAge: template(['dose', 'span'], 90),
    lacksInterval: template(['dose', 'span', 'since'], 90),
    or: words(20),
  }),
  spans: z.record(z.enum(['years', 'months', 'weeks', 'days']), template(['n'], 30)),
  uncounted: z.strictObject({
    heading: words(90),
    'other-vaccine': words(60),
    partial: words(60),
    'before-birth': words(60),
    'too-young': words(60),
    'too-soon': words(60),
  }),
  limits: words(300),
  origin: template(['authority', 'regulation', 'date', 'source'], 120),
  unconfirmed: words(160),
  signing: z.strictObject({ declaration: words(160), signature: words(60), name: words(60), date: words(40) }),
});

const worksheetWording = z.strictObject({ version, title: words(80), lead: words(300), patient: words(40), columns: z.strictObject({ typed: words(20), shot: words(40), fields: words(60) }) });

export const officeWording = z.strictObject({
  date: calendarDate,
  language: languageCode,
  /** BCP 47. */
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  months: z.array(words(20)).length(12),
  datePattern: template(['day', 'month', 'year'], 60),
  registry: words(120),
  /** `standIn` is said where the practice's name is not known. */
  practice: z.strictObject({ unnamed: words(80), phone: template(['phone'], 40), sitePin: words(40), standIn: words(60) }),
  foot: footWording,
  notIssued: words(200),
  patient: z.strictObject({ name: words(40), birthDate: words(40), recordNumber: words(40), address: words(40) }),
  poster: posterWording,
  registration: registrationWording,
  email: emailWording,
  log: logWording,
  faxCover: faxCoverWording,
  faxProof: faxProofWording,
  record: recordWording,
  certificate: certificateWording,
  worksheet: worksheetWording,
  labels: z.strictObject({ version, title: words(40), birthDate: template(['date'], 40), recordNumber: template(['number'], 40) }),
  /** CDC vaccine groups in the order of the paper, each with its plain name. */
  families: z.array(z.strictObject({ group: words(40), name: words(60) })).max(60),
});
/** The checked words of one language. */
export type OfficeWording = z.infer<typeof officeWording>;
