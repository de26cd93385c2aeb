import { useEffect, useState } from 'react';
import * as z from 'zod';
import { loadAsset } from '../../../data/assets';

const contactsFile = 'settings/registry-contacts.json';
const guide = z.object({ date: z.string(), contacts: z.object({ helpDeskFax: z.string() }) });

/** The fax number that the state's guide for practices gave, and how old that guide is. */
export interface GuideFax {
  readonly number: string;
  readonly date: string;
}

/** The guide's fax number; undefined until it is read, and when its file cannot be read: then nothing can be said about a number. */
export function useGuideFax(): GuideFax | undefined {
  const [fax, setFax] = useState<GuideFax>();
  useEffect(() => {
    let isCurrent = true;
    loadAsset(contactsFile)
      .then((bytes) => {
        const { date, contacts } = guide.parse(JSON.parse(new TextDecoder().decode(bytes)));
        if (isCurrent) setFax({ number: contacts.helpDeskFax, date });
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, []);
  return fax;
}

const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** True when both are the same number, however they are written. */
export const isSameNumber = (a: string, b: string): boolean => digitsOf(a) === digitsOf(b);
