/** The words of data sharing: the status, the talk, the forms and their work items. */
import type { AutomaticFaxWay } from '../../../shared/domain/fax/fax';
import type { FormKind, InformingFields, Material, StepName } from '../../../shared/domain/data-sharing';
import type { SharingRefusal } from '../../../shared/domain/sharing-rules';
import type { WorkSubject } from '../../../shared/domain/work-items';
import type { SignerField } from './form/signer-choices';
import type { SharingFace } from './sharing-view';
import type { TalkErrorCode } from './talk/talk-form';
import type { RecordedStep, StepErrorCode, StepField } from './work-item/step-form';

/** What the status is called, and what it means in about five words. */
const faces: Readonly<Record<SharingFace, { readonly word: string; readonly meaning: string }>> = {
  yes: { word: 'Yes', meaning: 'other providers may see it' },
  'yes-not-told': { word: 'Yes', meaning: 'shared; the talk is not recorded' },
  no: { word: 'No', meaning: 'other providers cannot see it' },
  'no-form-pending': { word: 'No, form pending', meaning: 'objection not signed yet' },
  'no-withdrawal-pending': { word: 'No, form pending', meaning: 'until the withdrawal is signed' },
  unknown: { word: 'Unknown', meaning: 'not yet told about the MIIS' },
  unset: { word: 'Not set', meaning: 'set with the first shot' },
};

const materials: Readonly<Record<Material, string>> = {
  'fact-sheet': 'Fact sheet',
  talk: 'Talk',
  letter: 'Letter',
  email: 'E-mail',
  poster: 'Poster',
  'registration-form': 'Registration form',
};

const answers: Readonly<Record<InformingFields['answer'], { readonly title: string; readonly meaning: string }>> = {
  'does-not-object': { title: 'Told, does not object', meaning: 'Sharing is Yes: other providers may see the record.' },
  objects: { title: 'Told, objects', meaning: 'Makes the objection form to sign; sharing is No, form pending.' },
  'no-answer-yet': { title: 'Told, no answer yet', meaning: 'Records the talk; the reminder stays.' },
};

const forms: Readonly<Record<FormKind, string>> = { objection: 'Objection form', withdrawal: 'Withdrawal form' };

const steps: Readonly<Record<StepName, string>> = {
  made: 'form made',
  signed: 'signed',
  'changed-in-miis': 'changed in MIIS',
  faxed: 'faxed',
  filed: 'filed',
};

export const words = {
  card: {
    title: 'Sharing',
    faces,
    since: (date: string) => `since ${date}`,
    talk: 'Record the talk',
    objection: 'Objection…',
    withdrawal: 'Withdrawal…',
    printForm: (kind: FormKind) => `Print the ${forms[kind].toLocaleLowerCase()}`,
    step: (step: StepName) => stepActions[step],
    told: (on: string, by: string, language: string) => `told on ${on} by ${by}, in ${language}`,
    toldNoAnswer: (on: string, by: string, language: string) => `told on ${on} by ${by}, in ${language}, no answer yet`,
    toldMeanings: { unknown: 'told, no status yet', 'yes-not-told': 'shared; no answer yet' },
    notTold: 'nobody recorded telling the patient about the MIIS',
    reportingGoesOn: 'every shot is still reported to the MIIS',
    objectionOfOthers: 'When the patient objects, record the talk: it makes the form. An objection without a talk belongs to people with the data-sharing duty.',
    withdrawalOfOthers: 'A withdrawal of the objection belongs to people with the data-sharing duty.',
  },
  talk: {
    title: 'Talk about the MIIS',
    answer: 'What did the patient say?',
    answerOfChild: 'What did the parent or guardian say?',
    answers,
    on: 'Day',
    by: 'Told by',
    language: 'In which language',
    /** Under No a talk alone changes nothing: only a signed withdrawal leads back. */
    meaningsUnderNo: {
      'does-not-object': 'Records the talk. Sharing stays No until a withdrawal is signed.',
      objects: 'Records the talk. Sharing is No already.',
      'no-answer-yet': 'Records the talk. Sharing stays No.',
    } satisfies Readonly<Record<InformingFields['answer'], string>>,
    materials: 'What was given',
    materialNames: materials,
    save: { 'does-not-object': 'Save the talk', objects: 'Save and make the objection form', 'no-answer-yet': 'Save the talk' } satisfies Readonly<
      Record<InformingFields['answer'], string>
    >,
    saveNothingChosen: 'Save the talk',
    error: {
      'no-answer': 'Choose what was said.',
      'no-day': 'Type the day of the talk.',
      'not-a-date': 'This does not read as a date. Type one such as 3/4/2015, or t for today.',
      'in-the-future': 'This day has not come yet.',
      'before-birth': 'This is before the birth date.',
      nobody: 'Type who told the patient.',
      'no-language': 'Choose the language of the talk.',
      'nothing-given': 'Choose what was given.',
    } satisfies Readonly<Record<TalkErrorCode, string>>,
    saved: {
      'does-not-object': 'Saved: told, does not object.',
      objects: 'Saved: told, objects. The form waits for the signature.',
      'no-answer-yet': 'Saved the talk. The reminder stays until there is an answer.',
    } satisfies Readonly<Record<InformingFields['answer'], string>>,
    savedUnderNo: 'Saved the talk. Sharing stays No until a withdrawal is signed.',
  },
  form: {
    titles: { objection: 'Objection to sharing', withdrawal: 'Withdrawal of the objection' } satisfies Readonly<Record<FormKind, string>>,
    explains: {
      objection:
        'Makes the objection form. Sharing becomes No at once and stays "form pending" until the form is signed. Shots are reported to the MIIS as before.',
      withdrawal: 'Makes the withdrawal form. Sharing stays No until that form is signed, then it is Yes again.',
    } satisfies Readonly<Record<FormKind, string>>,
    who: 'Who signs?',
    other: 'Someone else',
    choose: 'Choose…',
    name: 'Name of the signer',
    relationship: 'Relationship',
    make: { objection: 'Make the objection form', withdrawal: 'Make the withdrawal form' } satisfies Readonly<Record<FormKind, string>>,
    makePacket: 'Make the objection packet',
    language: 'Language of the form',
    packet: 'With instructions and fact sheet (objection packet)',
    packetWhy: 'All three are printed together, for the family to take home.',
    made: { objection: 'Objection form made. Sharing is No, form pending.', withdrawal: 'Withdrawal form made. Sharing stays No until it is signed.' } satisfies Readonly<
      Record<FormKind, string>
    >,
    error: {
      signer: 'Choose who signs.',
      name: 'Type the name of who signs, at most 140 letters.',
      relationship: 'Choose how the signer is related to the patient.',
    } satisfies Readonly<Record<SignerField, string>>,
    names: forms,
  },
  item: {
    steps,
    label: (form: string, on: string) => `${form} of ${on}`,
    statusLabel: (on: string) => `Status change of ${on}`,
    done: (who: string, when: string) => `${who} ${when}`,
    doneLabel: (step: string, who: string, when: string) => `${step}, done by ${who}, ${when}`,
    program: 'program',
    notYours: 'These steps belong to people with the data-sharing duty.',
    print: 'Print',
    printLabel: (form: string) => `Print the ${form.toLocaleLowerCase()} again`,
    fields: {
      on: { signed: 'Signed on', 'changed-in-miis': 'Changed on', faxed: 'Faxed on', filed: 'Filed on' } satisfies Readonly<Record<RecordedStep, string>>,
      where: { signed: 'Where the signed paper is kept', filed: 'Where it is filed' },
      number: 'Fax number',
      time: 'Time',
      pages: 'Pages',
      confirmation: 'What the machine printed or showed',
    } satisfies Readonly<Record<StepField, unknown>>,
    scanKept: 'The scan that is kept with the papers is the signed form',
    noScan: 'To keep a scan of it, too, use "Keep a paper" on the right.',
    usualPlace: "Patient's paper chart",
    numberNote: (date: string) => `From a state guide of ${date}. Confirm it with the Help Desk before the first fax.`,
    chooseReport: 'Keep a scan of the report…',
    chooseReportHint: 'Then time and words need not be typed. PDF, JPEG, PNG or TIFF.',
    noteOfReport: 'Report of the office machine',
    timeHint: '14:02 or 2:02 pm',
    inMiis: {
      objection: 'In the MIIS, set data sharing of this patient to No.',
      withdrawal: 'In the MIIS, set data sharing of this patient to Yes.',
      'status-yes': 'In the MIIS, set data sharing of this patient to Yes.',
      'status-unknown': 'In the MIIS, set data sharing of this patient to Unknown. The registry starts each record at Yes.',
    } satisfies Readonly<Record<WorkSubject, string>>,
    withdrawalSigned: 'With the signature, sharing becomes Yes again.',
    save: { signed: 'Save: signed', 'changed-in-miis': 'Save: changed in MIIS', faxed: 'Save: faxed', filed: 'Save: filed' } satisfies Readonly<
      Record<RecordedStep, string>
    >,
    saved: {
      signed: 'Saved: form signed.',
      'changed-in-miis': 'Saved: status changed in the MIIS.',
      faxed: 'Saved: form faxed.',
      filed: 'Saved: form filed.',
    } satisfies Readonly<Record<RecordedStep, string>>,
    takenBack: {
      signed: 'Taken back: the form waits for its signature again.',
      'changed-in-miis': 'Taken back: the status is to be changed in the MIIS again.',
      faxed: 'Taken back: the form is to be faxed again.',
      filed: 'Taken back: the form is to be filed again.',
    } satisfies Readonly<Record<RecordedStep, string>>,
    error: {
      needed: {
        on: 'Type the day.',
        where: 'Type where it is filed.',
        number: 'Type the fax number.',
        time: 'Type the time that the machine printed.',
        pages: 'Type the number of pages.',
        confirmation: 'Type what the machine printed or showed, such as "OK 2/2".',
      } satisfies Readonly<Record<StepField, string>>,
      'not-a-date': 'This does not read as a date. Type one such as 3/4/2015, or t for today.',
      'in-the-future': 'This day has not come yet.',
      'before-the-form': 'This is before the form was made.',
      'not-a-time': 'Type a time such as 14:02 or 2:02 pm.',
      'time-in-the-future': 'This time has not come yet.',
      'not-pages': 'Type the number of pages, 1 to 99.',
    } satisfies Readonly<Record<StepErrorCode, unknown>>,
  },
  cancelling: {
    open: 'Cancel the form…',
    explain: {
      objection: 'For a form made by mistake. Sharing goes back to what it was before. The form stays readable in the history.',
      withdrawal: 'For a form made by mistake. Sharing stays No. The form stays readable in the history.',
    } satisfies Readonly<Record<FormKind, string>>,
    reason: 'Why is it cancelled?',
    reasons: ['Made for the wrong patient', 'Wrong form', 'Wrong signer', 'The patient changed their mind before signing'],
    needed: 'Say why, so that others can understand it later.',
    save: { objection: 'Cancel the objection form', withdrawal: 'Cancel the withdrawal form' } satisfies Readonly<Record<FormKind, string>>,
    saved: { objection: 'Objection form cancelled. Sharing is as it was before.', withdrawal: 'Withdrawal form cancelled. Sharing stays No.' } satisfies Readonly<
      Record<FormKind, string>
    >,
  },
  fax: {
    to: (number: string, pages: number, way: string) => `Faxes ${pages} pages, a cover and the form, to ${number} ${way}.`,
    ways: { hylafax: 'through the fax server', email: 'through the fax service by e-mail' } satisfies Readonly<Record<AutomaticFaxWay, string>>,
    typeAgain: 'Type the number once more',
    typeAgainWhy: 'Asked before the first fax to a number, after you confirmed it with the Help Desk.',
    typeAgainNeeded: 'Type the number first, digit by digit as the Help Desk says it.',
    notSame: 'This is not the number above. Compare digit by digit.',
    badNumber: (number: string) => `"${number}" is not a number that can be faxed.`,
    badNumberToDo: 'Correct the fax number of the Help Desk on the Practice page.',
    unsigned: 'Send the form without the signature on it',
    unsignedWhy: 'No scan of the signed paper is kept here, so only the form as it was made can be sent. To send the signature, keep a scan first, or fax the paper by hand.',
    unsignedNeeded: 'Tick this, or fax the signed paper by hand.',
    signedScan: 'The scan of the signed form is sent.',
    send: 'Fax it',
    sendAgain: 'Fax it again',
    queued: 'In the outbox. It is sent by itself; the step is done when the other machine has taken the pages.',
    lookAtCover: 'Look at the cover',
    coverTitle: 'Fax cover',
    coverFile: 'fax-cover.pdf',
    byHand: 'Faxed by hand…',
    toList: 'To the list of faxes',
    mayHaveArrived: 'An earlier fax of this form may have arrived. Send it once more all the same',
    mayHaveArrivedWhy: 'Ask the Help Desk first: it would come there twice.',
    mayHaveArrivedNeeded: 'Tick this after you asked the Help Desk, or do not send it.',
    hand: {
      lead: (number: string) => `On the office machine, to ${number}: print the pages, fax them, then record what the report of the machine says.`,
      print: 'Print cover and form',
      printCover: 'Print the cover',
      coverOnly: 'Only the cover: the signed paper is at hand',
      coverOnlyWhy: 'No scan of the signed paper is kept here, so the form would be printed without the signature.',
      title: 'Fax cover and form',
      coverTitle: 'Fax cover',
      file: (item: string) => `fax-${item.slice(0, 8)}.pdf`,
      job: (item: string) => `Fax ${item.slice(0, 8)}`,
      record: 'Then record the fax',
      notJoined: { title: 'The pages could not be put together.', whatToDo: 'Print the cover alone, and the form from "Forms and papers".' },
    },
  },
  refused: {
    title: 'The rules do not allow this now.',
    whatToDo: {
      'status-is-unknown': 'Record the talk about the MIIS first.',
      'already-no': 'The patient has objected already. Nothing was changed.',
      'not-no': 'There is no objection to withdraw. Nothing was changed.',
      'objection-pending': 'An objection form waits for its signature already. Print that one again.',
      'withdrawal-pending': 'A withdrawal form waits for its signature. Print that one again, or cancel it first.',
      'step-done-already': 'This step was recorded already. Nothing was changed.',
      'earlier-step-open': 'The form has to be signed first.',
      cancelled: 'This form was cancelled. Nothing is left to do with it.',
      overtaken: 'The status was changed again since. Nothing is left to do here.',
      'no-such-step': 'This change has no such step. Nothing was changed.',
      'no-such-item': 'This is not here any more. Open the record again.',
    } satisfies Readonly<Record<SharingRefusal, string>>,
  },
  cancel: 'Cancel',
  back: 'Back',
} as const;

/** Each step as something to do. */
const stepActions: Readonly<Record<StepName, string>> = {
  made: 'Make the form',
  signed: 'Record the signature',
  'changed-in-miis': 'Record the change in the MIIS',
  faxed: 'Record the fax',
  filed: 'Record the filing',
};
