import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { formValue, type FormValue, type OwnForm } from '../../../shared/domain/own-form';
import type { FillableField } from '../../../shared/forms/own-form/read-own-form';
import { ErrorNote } from '../../components/ErrorNote';
import { pagePictures, type PagePictures } from '../../data/page-pictures';
import classes from './own-form.module.css';
import { words } from './words';

interface FormSheetProps {
  readonly pdf: Uint8Array;
  readonly page: number;
  /** Points. */
  readonly size: { readonly width: number; readonly height: number };
  readonly fields: readonly FillableField[];
  readonly form: OwnForm;
  readonly chosen: number | undefined;
  readonly onChoose: (place: number) => void;
  readonly onField: (name: string, value: FormValue | undefined) => void;
  /** Points from the left and the top. */
  readonly onAdd: (value: FormValue, x: number, y: number) => void;
  readonly onMove: (place: number, x: number, y: number) => void;
  readonly onRemove: (place: number) => void;
}

/** What a browser carries while a value is dragged. */
export const draggedValue = 'application/x-miis-form-value';

/** Pixels of the screen for a point of paper. */
const scale = 1.4;
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** One page as it is printed, its fields and what is placed on it. */
export function FormSheet({ pdf, page, size, fields, form, chosen, onChoose, onField, onAdd, onMove, onRemove }: FormSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [pictures, setPictures] = useState<PagePictures>();
  const [isDrawable, setDrawable] = useState(true);
  const [held, setHeld] = useState<{ readonly place: number; readonly dx: number; readonly dy: number }>();
  useEffect(() => {
    let isCurrent = true;
    let opened: PagePictures | undefined;
    void pagePictures(pdf).then((answer) => {
      if (answer.ok) opened = answer.value;
      if (!isCurrent) opened?.close();
      else if (answer.ok) setPictures(answer.value);
      else setDrawable(false);
    });
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, [pdf]);
  useEffect(() => {
    if (pictures && canvas.current) void pictures.draw(page, canvas.current, scale);
  }, [pictures, page]);

  const pointAt = (event: { readonly clientX: number; readonly clientY: number }): readonly [x: number, y: number] => {
    const box = sheet.current?.getBoundingClientRect();
    return [(event.clientX - (box?.left ?? 0)) / scale, (event.clientY - (box?.top ?? 0)) / scale];
  };
  const valueIn = (event: DragEvent): FormValue | undefined => {
    const read = formValue.safeParse(event.dataTransfer.getData(draggedValue));
    return read.success ? read.data : undefined;
  };
  const dropOnPage = (event: DragEvent): void => {
    event.preventDefault();
    const value = valueIn(event);
    if (value !== undefined) onAdd(value, ...pointAt(event));
  };
  const dropOnField = (name: string) => (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onField(name, valueIn(event));
  };
  const move = (event: PointerEvent): void => {
    if (held === undefined) return;
    const [x, y] = pointAt(event);
    onMove(held.place, x - held.dx, y - held.dy);
  };
  const key = (index: number, x: number, y: number) => (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (arrow === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (arrow === undefined) onRemove(index);
    else onMove(index, x + arrow[0] * (event.shiftKey ? 10 : 1), y + arrow[1] * (event.shiftKey ? 10 : 1));
  };
  if (!isDrawable) return <ErrorNote {...words.notDrawn} />;
  return (
    <div ref={sheet} className={classes.sheet} style={{ width: size.width * scale, height: size.height * scale }} onDragOver={(event) => event.preventDefault()} onDrop={dropOnPage} onPointerMove={move} onPointerUp={() => setHeld(undefined)}>
      <canvas ref={canvas} aria-hidden="true" />
      {fields.map(({ name, box }) => {
        const value = form.fields[name];
        return (
          <div key={`${name} ${box.x} ${box.y}`} className={classes.box} data-empty={value === undefined} title={name} style={placed(box)} onDragOver={(event) => event.preventDefault()} onDrop={dropOnField(name)}>
            {value === undefined ? name : words.values[value]}
          </div>
        );
      })}
      {form.places.map((place, index) =>
        place.page === page ? (
          <button
            // oxlint-disable-next-line react/no-array-index-key -- a place has no other name, and keeps its number while it is moved
            key={index}
            type="button"
            className={classes.box}
            data-movable="true"
            data-chosen={chosen === index}
            aria-label={words.editor.placed(words.values[place.value])}
            style={placed({ ...place, height: place.size * 1.37 })}
            onFocus={() => onChoose(index)}
            onKeyDown={key(index, place.x, place.y)}
            onPointerDown={(event) => {
              const [x, y] = pointAt(event);
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld({ place: index, dx: x - place.x, dy: y - place.y });
            }}
          >
            {words.values[place.value]}
          </button>
        ) : null,
      )}
    </div>
  );
}

const placed = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => ({ left: x * scale, top: y * scale, width: width * scale, height: height * scale });
