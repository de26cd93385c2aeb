import { keyWords } from '../state/key-names';
import classes from './KeyHint.module.css';

/** The key of a button, shown in it: `<KeyHint k="ctrl+enter" />` reads "Ctrl Enter". Hidden from screen readers, which announce the button alone. */
export function KeyHint({ k }: { readonly k: string }) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {keyWords(k)}
    </kbd>
  );
}
