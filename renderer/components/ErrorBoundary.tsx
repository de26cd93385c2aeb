import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { reportProblem } from '../state/report-problem';
import { ErrorNote } from './ErrorNote';

const words = {
  title: 'This page met a problem that it did not expect.',
  whatToDo: 'What was saved is safe; a line that was not saved is kept as a draft where the page keeps drafts.',
  number: (number: string) => `The log has it as report ${number}: name that number when you ask for help.`,
  again: 'Show the page again',
};

interface Props {
  readonly children: ReactNode;
  /** A change of this (the address of the page) clears the problem. */
  readonly resetKey?: string;
}

interface State {
  readonly hasFailed: boolean;
  readonly number: string | undefined;
  readonly resetKey: string | undefined;
}

/** Catches bugs of the screens inside, so that one bad page does not take the whole window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, number: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true, number: undefined };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { hasFailed: false, number: undefined, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown): void {
    void reportProblem(error).then((number) => this.setState({ number }));
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { number } = this.state;
    return (
      <div style={{ padding: 24, maxWidth: 640 }}>
        <ErrorNote
          title={words.title}
          whatToDo={number === undefined ? words.whatToDo : `${words.whatToDo} ${words.number(number)}`}
          action={
            <Button variant="default" onClick={() => this.setState({ hasFailed: false, number: undefined })}>
              {words.again}
            </Button>
          }
        />
      </div>
    );
  }
}
