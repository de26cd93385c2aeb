/** Checks one file in a thread of its own and ends: what a file is made of must not hold up or end the program. */
import { parentPort, workerData } from 'node:worker_threads';
import { assertDefined } from '../../shared/assert';
import type { FileToInspect } from './inspect-in-thread';
import { inspectScan } from './inspect-scan';

const port = assertDefined(parentPort, 'this file runs as a worker only');
// `inspect-in-thread.ts` starts this worker, with a file and nothing else.
const { name, bytes } = workerData as FileToInspect;

void inspectScan(name, bytes).then((answer) => port.postMessage(answer));
