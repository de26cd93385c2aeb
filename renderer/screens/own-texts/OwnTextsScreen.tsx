import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { WordingId } from '../../../shared/domain/own-texts';
import { formLanguages } from '../../../shared/forms/form-languages';
import { textsOf, type WordingText } from '../../../shared/forms/own-texts';
import { PageTitle } from '../../components/PageTitle';
import { ourWording } from '../../data/wording-file';
import { routes } from '../../state/routes';
import { usePractice } from '../../state/desk-context';
import { OwnFormPanel } from '../own-form/OwnFormPanel';
import { ReviewNote } from './ReviewNote';
import { TextsForm } from './TextsForm';
import classes from './own-texts.module.css';
import { words } from './words';

/** A practice's own texts: choose the papers and a part of them, and type. */
export function OwnTextsScreen() {
  const [wording, setWording] = useState<WordingId>('eng');
  const [part, setPart] = useState<string>();
  const [ours, setOurs] = useState<{ readonly wording: WordingId; readonly file: unknown }>();
  const own = usePractice()?.ownTexts?.[wording];
  useEffect(() => {
    let isCurrent = true;
    void ourWording(wording).then((file) => {
      if (isCurrent) setOurs({ wording, file });
    });
    return () => {
      isCurrent = false;
    };
  }, [wording]);
  const texts = ours?.wording === wording ? textsOf(ours.file) : [];
  // What several papers share comes last: it is the least likely to be changed.
  const parts = [...new Set(texts.map(partOf))].sort((a, b) => Number(a === common) - Number(b === common));
  const chosen = part !== undefined && parts.includes(part) ? part : parts[0];
  const count = Object.keys(own?.texts ?? {}).length;
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>
        {words.lead} <Link to={routes.practice}>{words.back}</Link>
      </p>
      <div className={classes.review}>
        <OwnFormPanel />
      </div>
      <div className={classes.head}>
        <NativeSelect label={words.wording} value={wording} onChange={(event) => setWording(event.currentTarget.value)}>
          {formLanguages.map(({ code, english, own: itself }) => (
            <option key={code} value={code}>
              {english === itself ? english : `${english} (${itself})`}
            </option>
          ))}
          <option value="office">{words.office}</option>
        </NativeSelect>
        <NativeSelect label={words.part} value={chosen ?? ''} onChange={(event) => setPart(event.currentTarget.value)}>
          {parts.map((one) => (
            <option key={one} value={one}>
              {words.parts[one] ?? words.common}
            </option>
          ))}
        </NativeSelect>
        {count > 0 && <span>{words.changed(count)}</span>}
      </div>
      {wording !== 'office' && ours?.wording === wording && <ReviewNote key={`${wording} review`} wording={wording} file={ours.file} own={own} />}
      {chosen !== undefined && (
        <TextsForm key={`${wording} ${chosen}`} wording={wording} part={chosen} texts={texts.filter((text) => partOf(text) === chosen)} own={own} />
      )}
    </>
  );
}

const common = 'common';
/** The paper that a text belongs to, by the beginning of its path. */
function partOf({ path }: WordingText): string {
  const first = /^[a-zA-Z]+/.exec(path)?.[0] ?? common;
  return first in words.parts ? first : common;
}
