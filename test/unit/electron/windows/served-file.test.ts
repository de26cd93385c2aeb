import { describe, expect, it } from 'vitest';
import { servedFile } from '../../../../electron/windows/served-file';
import { isOwnAddress } from '../../../../electron/windows/app-origin';

const folders = { renderer: '/app/dist/renderer', assets: '/app/assets', fonts: '/app/dist/fonts' };
const served = (address: string) => servedFile(folders, new URL(address).pathname)?.path;

describe('an address of the program', () => {
  it.each([
    ['app://miis/', '/app/dist/renderer/index.html'],
    ['app://miis/index.html#/patients/1', '/app/dist/renderer/index.html'],
    ['app://miis/assets/codes/vaccines.json', '/app/assets/codes/vaccines.json'],
    ['app://miis/fonts/NotoSans_400Regular.ttf', '/app/dist/fonts/NotoSans_400Regular.ttf'],
    ['app://miis/chunks/main-4f.js?v=1', '/app/dist/renderer/chunks/main-4f.js'],
    ['app://miis/assets/forms/a%20b.json', '/app/assets/forms/a b.json'],
  ])('%s is served from %s', (address, path) => {
    expect(served(address)).toBe(path);
  });

  it.each([
    '/../main.cjs',
    '/assets/../../etc/passwd.txt',
    '/assets/..%2f..%2fetc%2fpasswd.txt',
    '/%2e%2e/%2e%2e/secret.json',
    '/assets/..\\..\\secret.json',
    '/assets/C:/secret.json',
    '/index.html%00.png',
    '/%zz.html',
    '/assets',
    '/assets/',
    '/vault',
    '/preload.cjs',
    '/.stamp',
  ])('%s is not served', (pathname) => {
    expect(servedFile(folders, pathname)).toBeUndefined();
  });

  it('names its kind, so that nothing has to be guessed', () => {
    expect(servedFile(folders, '/index.html')?.type).toBe('text/html; charset=utf-8');
    expect(servedFile(folders, '/a.js')?.type).toBe('text/javascript; charset=utf-8');
    expect(servedFile(folders, '/fonts/a.ttf')?.type).toBe('font/ttf');
  });
});

describe('the own origin', () => {
  it.each([
    ['app://miis/index.html', true],
    ['app://miis', true],
    ['app://miis.example.org/', false],
    ['app://other/', false],
    ['https://miis/', false],
    ['file:///index.html', false],
    ['app://miis@evil/', false],
    ['', false],
    ['not an address', false],
  ])('%s: %s', (address, isOwn) => {
    expect(isOwnAddress(address)).toBe(isOwn);
  });
});
