const doses = (count: number): string => (count === 1 ? '1 dose' : `${count} doses`);

export const words = {
  title: 'Worklist',
  views: { changes: 'Status changes', report: 'Doses to report', talks: 'To be told', papers: 'Papers missing' },
  viewsLabel: 'What to show',
  filter: 'Only names with',
  filterKey: 'Filter by name',
  unknown: (count: number) =>
    count === 1
      ? '1 record has the status Unknown. The question is asked when it is opened.'
      : `${count.toLocaleString('en')} records have the status Unknown. The question is asked when one is opened.`,
  more: (count: number) => `Show ${count} more`,
  reportDetail: (count: number, oldest: string) => (count === 1 ? `1 dose of ${oldest}` : `${doses(count)}, the oldest of ${oldest}`),
  reportAction: 'Report',
  reportLead: 'Type these into the MIIS web site, then mark them as reported in the record. The law gives 72 hours from the shot, whatever the sharing status is.',
  talkDetail: (day: string) => `not told since ${day}`,
  talkAction: 'Record the talk',
  talkLead: 'These patients got shots here, or their sharing status is Yes, and nobody recorded telling them about the MIIS and handing out the fact sheet.',
  changesLead: 'Each change of a data-sharing status has its steps on paper and in the MIIS web site. Open a line to do the next one.',
  papersLead: 'These forms are done, and a paper of them is not kept here and not noted as kept on paper. Nothing is ever deleted.',
  papersMissing: { 'signed-copy': 'signed copy', 'fax-proof': 'fax confirmation', 'filing-place': 'filing place' },
  papersAction: 'Keep a paper',
  done: (initials: string, when: string) => `${initials} ${when}`,
  next: 'next',
  empty: {
    changes: {
      title: 'No status change is on its way.',
      text: 'When a patient objects, or takes an objection back, the form and its steps stand here until it is filed; any other change, until it is made in the MIIS.',
    },
    report: { title: 'Everything is reported.', text: 'Doses given here stand here until they are marked as reported, the one with the least time left first.' },
    papers: { title: 'No paper is missing.', text: 'Finished forms without a signed copy or a fax confirmation stand here.' },
    talks: { title: 'Everybody was told.', text: 'Patients who got shots here, or whose sharing status is Yes, stand here until somebody records telling them about the MIIS.' },
  },
  noMatch: { title: 'No such name in this list.', text: 'Clear the filter to see all lines.' },
};
