/**
 * To be imported first. While a module is brought into the window, code may be made from text, and zod would rely on that;
 * afterwards the window's security policy forbids it.
 */
import { config } from 'zod';

config({ jitless: true });
