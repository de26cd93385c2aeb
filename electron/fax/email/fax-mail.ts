/** The letter that carries a fax to a gateway. Subject and body often become the cover page: they hold the tag and nothing else. */
import type { FaxToSend } from '../fax-transport';

export interface FaxMail {
  readonly from: string;
  readonly to: string;
  readonly fax: FaxToSend;
}

/** The whole message as it goes over the wire, and the id by which a reply or a bounce names it. */
export async function makeFaxMail({ from, to, fax }: FaxMail): Promise<{ readonly bytes: Buffer; readonly messageId: string }> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const node = new MailComposer({
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject: `Fax ${fax.tag}`,
    text: `Fax ${fax.tag}\r\n`,
    attachments: fax.documents.map((bytes, index) => ({
      filename: `${String(index + 1).padStart(2, '0')}.pdf`,
      content: Buffer.from(bytes),
      contentType: 'application/pdf',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const bytes = await node.build();
  return { bytes, messageId: node.messageId() };
}
