import type { z } from 'zod';
import type { Area, CallName, Contract, Output } from '../../shared/contract/ipc';
import type { AppError } from '../../shared/contract/errors';
import type { Result } from '../../shared/result';

/** A call's input after its schema read it. */
export type ParsedInput<A extends Area, C extends CallName<A>> = Contract[A][C] extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never;

type Answer<A extends Area, C extends CallName<A>> = Result<Output<A, C>, AppError>;

/** What answers the calls of one area. The input was parsed, the sender and the phase were checked before. */
export type AreaHandlers<A extends Area> = {
  readonly [C in CallName<A>]: (input: ParsedInput<A, C>) => Answer<A, C> | Promise<Answer<A, C>>;
};

/** What answers every call of the contract. */
export type Handlers = { readonly [A in Area]: AreaHandlers<A> };
